import { useLanguage } from '../language/use-language.ts';
import { Sign } from '../signs/sign.tsx';

/** Municipalities of which there is no node: told together, because there is nothing to draw of them. */
export function NotConnected({ names }: { readonly names: readonly string[] }) {
  const { compare, frame, statistics } = useLanguage();
  if (names.length === 0) return null;
  return (
    <details className="not-connected">
      <summary>
        <Sign kind="notConnected" /> {compare.figure.without(names.length, statistics.sign.notConnected.name)}
      </summary>
      <p className="note">{frame.list(names)}</p>
    </details>
  );
}
