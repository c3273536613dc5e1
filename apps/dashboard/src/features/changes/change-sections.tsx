import { useLanguage } from '../../language/use-language.ts';
import type { Verdict } from './change.ts';
import { ChangeTable } from './change-table.tsx';
import type { IndicatorChange } from './use-changes.ts';

/** What stands apart first; then what is told for the first time or can be chance; last what cannot be compared. */
const order: readonly Verdict[] = [
  ...(['up', 'down', 'first', 'break', 'version', 'appeared', 'gone'] as const),
  ...(['unknown', 'chance', 'same', 'filled'] as const),
];

interface ChangeSectionsProps {
  readonly changes: readonly IndicatorChange[];
  readonly isAsking: boolean;
}

/** Changes by what can be said of them. What is surely higher or lower stands open, also where there is none. */
export function ChangeSections({ changes, isAsking }: ChangeSectionsProps) {
  const { changes: words } = useLanguage();
  const unseen = changes.filter(({ verdict }) => verdict === 'unseen').length;
  return (
    <>
      {!isAsking && <p role="status">{words.counted(changes.length - unseen, unseen)}</p>}
      {order.map((verdict) => {
        const of = changes.filter((change) => change.verdict === verdict);
        const isSure = verdict === 'up' || verdict === 'down';
        if (of.length === 0 && !isSure) return null;
        const { name, why } = words.verdict[verdict];
        const title = words.section(name, of.length);
        return (
          <details key={verdict} className="card change" open={isSure}>
            <summary>
              <h2 className="utrecht-heading-2">{title}</h2>
            </summary>
            <p className="note">{why}</p>
            {of.length > 0 && <ChangeTable title={title} changes={of} />}
            {of.length === 0 && !isAsking && <p>{words.none}</p>}
          </details>
        );
      })}
      <p className="note">{words.method}</p>
    </>
  );
}
