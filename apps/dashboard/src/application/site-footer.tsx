import { useLanguage } from '../language/use-language.ts';

/** The last lines of every page. */
export function SiteFooter() {
  const { frame } = useLanguage();
  return (
    <footer className="site-footer">
      <p>{frame.footer}</p>
      <p>
        <a className="utrecht-link utrecht-link--html-a" href="/verkenner">
          {frame.explorer}
        </a>
      </p>
    </footer>
  );
}
