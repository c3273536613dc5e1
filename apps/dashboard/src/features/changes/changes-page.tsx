import { withChanges } from '../../address/address.ts';
import { go, useAddress } from '../../address/use-address.ts';
import { SelectChoice } from '../../catalogue/select-choice.tsx';
import { usePlaces } from '../../catalogue/use-catalogue.ts';
import { useConnected } from '../../catalogue/use-connected.ts';
import { Faults } from '../../graph/faults.tsx';
import { useLanguage } from '../../language/use-language.ts';
import type { Verdict } from './change.ts';
import { ChangeTable } from './change-table.tsx';
import { useChanges } from './use-changes.ts';

/** What stands apart first; then what can be chance; last what cannot be compared. */
const order: readonly Verdict[] = ['up', 'down', 'break', 'appeared', 'gone', 'unknown', 'chance', 'same'];

/** What changed since the previous period, beyond chance first. */
export function ChangesPage() {
  const { changes: words, compare, frame } = useLanguage();
  const address = useAddress();
  const connected = useConnected();
  const places = usePlaces()?.nation.municipalities ?? [];
  const chosen = connected.find((code) => code === address.parameters.get('wie'));
  const { changes, asking, faults } = useChanges(chosen === undefined ? connected : [chosen]);
  const unseen = changes.filter(({ verdict }) => verdict === 'unseen').length;
  return (
    <div className="stack">
      <h1 className="utrecht-heading-1">{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="note">{words.noReleases}</p>
      <form className="choices map-choices" aria-label={compare.choices} onSubmit={(event) => event.preventDefault()}>
        <SelectChoice
          id="wie"
          label={compare.who}
          chosen={chosen ?? ''}
          options={[
            ['', words.all],
            ...connected.map((code) => [code, places.find((place) => place.code === code)?.name ?? code] as const),
          ]}
          onChoose={(wie) => go(withChanges(address, { wie: wie === '' ? null : wie }))}
        />
      </form>
      <Faults faults={faults} />
      {asking > 0 && (
        <p className="empty" role="status">
          {frame.loading}
        </p>
      )}
      {asking === 0 && <p role="status">{words.counted(changes.length - unseen, unseen)}</p>}
      {order.map((verdict) => {
        const of = changes.filter((change) => change.verdict === verdict);
        if (of.length === 0 && !(verdict === 'up' || verdict === 'down')) return null;
        const { name, why } = words.verdict[verdict];
        const title = words.section(name, of.length);
        const first = verdict === 'up' || verdict === 'down';
        return (
          <details key={verdict} className="card change" open={first}>
            <summary>
              <h2 className="utrecht-heading-2">{title}</h2>
            </summary>
            <p className="note">{why}</p>
            {of.length > 0 && <ChangeTable title={title} changes={of} />}
            {of.length === 0 && asking === 0 && <p>{words.none}</p>}
          </details>
        );
      })}
      <p className="note">{words.method}</p>
    </div>
  );
}
