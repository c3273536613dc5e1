import { type ReactNode, useState } from 'react';

/** The choices of a page: always there on a wide screen, behind their title on a small one, so that what was chosen is seen first. */
export function ChoiceDrawer({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [open] = useState(() => window.matchMedia('(min-width: 62rem)').matches);
  return (
    <details className="choices" open={open}>
      <summary>{title}</summary>
      <form aria-label={title} onSubmit={(event) => event.preventDefault()}>
        {children}
      </form>
    </details>
  );
}
