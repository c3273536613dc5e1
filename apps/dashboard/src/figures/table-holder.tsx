import type { ReactNode } from 'react';

/** Room for a table that can be wider than the screen: scrolled by keyboard too. */
export function TableHolder({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, and no landmark of its own
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="table-holder" role="group" aria-label={title} tabIndex={0}>
      {children}
    </div>
  );
}
