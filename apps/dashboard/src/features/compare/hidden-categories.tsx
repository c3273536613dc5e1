import { useLanguage } from '../../language/use-language.ts';
import { Sign } from '../../signs/sign.tsx';

/** Categories that every municipality hides, told together: a picture of each would show nothing but the same sign. */
export function HiddenCategories({ names }: { readonly names: readonly string[] }) {
  const { compare } = useLanguage();
  if (names.length === 0) return null;
  return (
    <details className="not-connected">
      <summary>
        <Sign kind="hidden" /> {compare.hiddenEverywhere(names.length)}
      </summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
