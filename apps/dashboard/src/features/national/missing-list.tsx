import type { FoldedPeriod } from '../../documents/fold.ts';
import { useLanguage } from '../../language/use-language.ts';
import { periodName } from '../../numbers/period.ts';
import { type SignKind, signOf } from '../../numbers/status.ts';
import { Sign } from '../../signs/sign.tsx';
import { lastSeen } from './last-seen.ts';

const kinds: readonly SignKind[] = ['hidden', 'notCollected', 'refused', 'unreachable', 'notConnected'];

interface MissingListProps {
  readonly period: FoldedPeriod;
  /** All that was asked, to tell since when. */
  readonly periods: readonly FoldedPeriod[];
}

/** Municipalities without a visible number, by reason, and when they had one last. */
export function MissingList({ period, periods }: MissingListProps) {
  const { national, frame, statistics } = useLanguage();
  const missing = Map.groupBy(
    period.municipalities.filter(({ state }) => state !== 'PUBLISHED'),
    ({ state, answer }): SignKind => {
      if (state === 'HIDDEN') return 'hidden';
      return state === 'NOT_COLLECTED' ? 'notCollected' : signOf(null, null, answer);
    },
  );
  return (
    <section className="card stack" aria-labelledby="ontbreekt">
      <h2 className="utrecht-heading-2" id="ontbreekt">
        {national.missing}
      </h2>
      <p className="note">{national.missingNote}</p>
      {kinds.flatMap((kind) => {
        const names = (missing.get(kind) ?? []).map(({ code, name }) => {
          const last = lastSeen(code, period, periods);
          return last === null ? name : national.lastSeen(name, periodName(last, statistics));
        });
        return names.length === 0
          ? []
          : [
              <details key={kind} className="missing" open={names.length <= 12}>
                <summary>
                  <Sign kind={kind} /> <strong>{statistics.sign[kind].name}</strong>: {names.length}
                </summary>
                <p className="note">{statistics.sign[kind].why}</p>
                <p>{frame.list(names)}</p>
              </details>,
            ];
      })}
    </section>
  );
}
