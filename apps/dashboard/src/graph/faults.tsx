import { useLanguage } from '../language/use-language.ts';
import type { AskFault } from './fault.ts';

/** What went wrong with the queries of a page, once per sentence. */
export function Faults({ faults }: { readonly faults: readonly AskFault[] }) {
  const { frame, say } = useLanguage();
  const sentences = [...new Map(faults.map((fault) => [fault.code + fault.nl, say(fault)])).values()];
  if (sentences.length === 0) return null;
  return (
    <div className="utrecht-alert utrecht-alert--warning" role="alert">
      <div>
        <strong>{frame.faultTitle}</strong>
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <button type="button" className="quiet-button" onClick={() => window.location.reload()}>
          {frame.again}
        </button>
      </div>
    </div>
  );
}
