import { toView, withChanges } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAddress } from '../address/use-address.ts';
import { useLanguage } from '../language/use-language.ts';
import { usePurpose } from '../purpose/purpose-context.ts';
import { SessionPanel } from '../session/session-panel.tsx';
import { views } from './views.ts';

/** Name, menu, the purpose of this session and the other language. */
export function SiteHeader({ onPurposeChange }: { readonly onPurposeChange: () => void }) {
  const words = useLanguage();
  const { frame, language, say } = words;
  const address = useAddress();
  const purpose = usePurpose();
  const here = address.view === '' ? views[0]?.path : address.view;
  return (
    <header className="site-header">
      <div className="site-header__top">
        <Link href={toView(address, '')} className="brand">
          <svg viewBox="0 0 32 32" aria-hidden="true" className="brand__mark">
            <path d="M5 24 27 8" />
            <circle cx="9" cy="21" r="4" />
            <circle cx="23" cy="11" r="4" className="brand__far" />
          </svg>
          <span>
            <strong>{frame.product}</strong>
            <span className="brand__tagline">{frame.tagline}</span>
          </span>
        </Link>
        <div className="site-header__session">
          {purpose !== null && (
            <p className="session-purpose">
              <span>
                {frame.purposeNow}: <strong>{say(purpose.title)}</strong>
              </span>
              <button type="button" className="quiet-button" onClick={onPurposeChange}>
                {frame.purposeChange}
              </button>
            </p>
          )}
          <SessionPanel />
          <Link className="quiet-button" href={withChanges(address, { taal: language === 'nl' ? 'en' : null })}>
            <span lang={language === 'nl' ? 'en' : 'nl'}>{frame.otherLanguage}</span>
          </Link>
        </div>
      </div>
      <nav className="site-nav" aria-label={frame.navigation}>
        <ul>
          {views.map((view) => (
            <li key={view.path}>
              <Link href={toView(address, view.path)} className="site-nav__link" current={view.path === here}>
                {view.title(words)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
