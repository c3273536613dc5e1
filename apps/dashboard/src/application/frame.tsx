import { type ReactNode, useEffect, useRef } from 'react';
import { useAddress } from '../address/use-address.ts';
import { FirstSightBanner } from '../first-sight/first-sight-banner.tsx';
import { useUnderWay } from '../graph/under-way.ts';
import { useLanguage } from '../language/use-language.ts';
import { usePurpose } from '../purpose/purpose-context.ts';
import { InventedBanner } from './invented-banner.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { Statement } from './statement.tsx';
import type { View } from './views.ts';

interface FrameProps {
  readonly view: View | undefined;
  readonly onPurposeChange: () => void;
  readonly children: ReactNode;
}

/** What stands around every page: header, banner, statement, footer; and where the focus goes when the page changes. */
export function Frame({ view, onPurposeChange, children }: FrameProps) {
  const words = useLanguage();
  const { page } = useAddress();
  const purpose = usePurpose();
  const main = useRef<HTMLElement>(null);
  const title = view?.title(words) ?? words.frame.notFoundTitle;
  const shown = `${view?.path}/${page}`;
  const before = useRef(shown);
  useEffect(() => {
    document.title = `${title} – ${words.frame.product}`;
    document.documentElement.lang = words.language;
  }, [title, words]);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    // A new page is read from its heading; where it stands is told by the title.
    main.current?.focus();
    window.scrollTo(0, 0);
  }, [shown]);
  return (
    <>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
        {words.frame.skip}
      </a>
      <SiteHeader onPurposeChange={onPurposeChange} />
      <InventedBanner />
      <FirstSightBanner />
      <main id="inhoud" ref={main} tabIndex={-1} className="content" aria-label={title} aria-busy={useUnderWay()}>
        {children}
      </main>
      {purpose !== null && <Statement />}
      <SiteFooter />
    </>
  );
}
