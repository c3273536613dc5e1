import { useLanguage } from '../language/use-language.ts';

/** How far the numbers go, under every page: a pattern that deserves a look, and never a person or an address. */
export function Statement() {
  const { frame } = useLanguage();
  return (
    <aside className="statement" aria-label={frame.statementTitle}>
      <p>
        <strong>{frame.statementTitle}.</strong> {frame.statement}
      </p>
    </aside>
  );
}
