import type { CellState, Coverage } from '../../documents/fold.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { SignKind } from '../../numbers/status.ts';
import { Sign } from '../../signs/sign.tsx';

/** The sign of each state that a municipality of an area can be in. */
export const stateSigns: Readonly<Record<CellState, SignKind>> = {
  PUBLISHED: 'number',
  HIDDEN: 'hidden',
  NOT_COLLECTED: 'notCollected',
  UNANSWERED: 'notConnected',
};

interface CoverageBarProps {
  readonly coverage: Pick<Coverage, 'published' | 'hidden' | 'notCollected' | 'unanswered'>;
  /** Whether the numbers stand below the bar. */
  readonly labelled?: boolean;
}

/** Municipalities by what they gave, as parts of one bar. */
export function CoverageBar({ coverage, labelled = false }: CoverageBarProps) {
  const { national } = useLanguage();
  const parts = [
    ['PUBLISHED', coverage.published],
    ['HIDDEN', coverage.hidden],
    ['NOT_COLLECTED', coverage.notCollected],
    ['UNANSWERED', coverage.unanswered],
  ] as const;
  return (
    <div className="coverage">
      <div className="coverage__bar" aria-hidden="true">
        {parts
          .filter(([, count]) => count > 0)
          .map(([state, count]) => (
            <span key={state} className={`coverage__part coverage__part--${state}`} style={{ flexGrow: count }} />
          ))}
      </div>
      {labelled && (
        <ul className="coverage__legend">
          {parts.map(([state, count]) => (
            <li key={state}>
              <Sign kind={stateSigns[state]} /> <strong>{count}</strong> {national.state[state]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
