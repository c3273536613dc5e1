import { useLanguage } from '../language/use-language.ts';

/** An address that leads nowhere. */
export function NotFound() {
  const { frame } = useLanguage();
  return (
    <>
      <h1 className="utrecht-heading-1">{frame.notFoundTitle}</h1>
      <p className="utrecht-paragraph">{frame.notFound}</p>
    </>
  );
}
