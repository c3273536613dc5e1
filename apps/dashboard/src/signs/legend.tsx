import { useLanguage } from '../language/use-language.ts';
import { type SignKind, signKinds } from '../numbers/status.ts';
import { Sign } from './sign.tsx';

/** The signs that are used in a figure; each opens to say in plain words what it means. */
export function Legend({ kinds }: { readonly kinds: Iterable<SignKind> }) {
  const { statistics, compare } = useLanguage();
  const used = new Set(kinds);
  return (
    <ul className="legend" aria-label={compare.figure.legend}>
      {signKinds
        .filter((kind) => used.has(kind))
        .map((kind) => (
          <li key={kind}>
            <details className="legend__sign">
              <summary>
                <Sign kind={kind} /> {statistics.sign[kind].name}
              </summary>
              <p>{statistics.sign[kind].why}</p>
            </details>
          </li>
        ))}
    </ul>
  );
}
