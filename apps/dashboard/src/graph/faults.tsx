import { useLanguage } from '../language/use-language.ts';
import type { AskFault } from './fault.ts';

/** More sentences than these are told one press away: a wall of them hides the figures that are there. */
const MOST = 4;

/** What went wrong with the queries of a page, once per sentence. That a municipality is not connected is no fault of an answer, and has a sign of its own. */
export function Faults({ faults }: { readonly faults: readonly AskFault[] }) {
  const { frame, say } = useLanguage();
  const shown = faults.filter(({ code }) => code !== 'NODE_NOT_CONNECTED');
  const sentences = [...new Map(shown.map((fault) => [fault.code + fault.nl, say(fault)])).values()];
  if (sentences.length === 0) return null;
  const [first, rest] =
    sentences.length > MOST ? [sentences.slice(0, MOST - 1), sentences.slice(MOST - 1)] : [sentences, []];
  return (
    <div className="utrecht-alert utrecht-alert--warning" role="alert">
      <div>
        <strong>{frame.faultTitle}</strong>
        <Sentences of={first} />
        {rest.length > 0 && (
          <details>
            <summary>{frame.moreFaults(rest.length)}</summary>
            <Sentences of={rest} />
          </details>
        )}
        <button type="button" className="quiet-button" onClick={() => window.location.reload()}>
          {frame.again}
        </button>
      </div>
    </div>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
