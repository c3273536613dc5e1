import { useLanguage } from '../language/use-language.ts';

/** A page that still waits for what it cannot be drawn without. It has its heading already, for who listens to it. */
export function LoadingPage({ title }: { readonly title: string }) {
  const { frame } = useLanguage();
  return (
    <>
      <h1 className="utrecht-heading-1">{title}</h1>
      <p className="empty">{frame.loading}</p>
    </>
  );
}
