import type { MouseEvent, ReactNode } from 'react';
import { go } from './use-address.ts';

interface LinkProps {
  readonly href: string;
  readonly current?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link inside the dashboard: an ordinary link for whoever opens it elsewhere, without a new load for whoever follows it. */
export function Link({ href, current = false, className = 'utrecht-link utrecht-link--html-a', children }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    go(href);
  };
  return (
    <a href={href} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
