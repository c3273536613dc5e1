import type { FoldedPeriod } from '../../documents/fold.ts';
import { useLanguage } from '../../language/use-language.ts';
import { type SignKind, signOf } from '../../numbers/status.ts';
import { Sign } from '../../signs/sign.tsx';

const kinds: readonly SignKind[] = ['hidden', 'notCollected', 'refused', 'unreachable', 'notConnected'];

/** Municipalities without a visible number, by reason. */
export function MissingList({ period }: { readonly period: FoldedPeriod }) {
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
        const names = (missing.get(kind) ?? []).map(({ name }) => name);
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
