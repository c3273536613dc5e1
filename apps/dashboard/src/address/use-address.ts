import { useMemo, useSyncExternalStore } from 'react';
import { type Address, readAddress } from './address.ts';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

const here = (): string => window.location.pathname + window.location.search;

/** The address that is shown now; the component follows it. */
export function useAddress(): Address {
  const shown = useSyncExternalStore(subscribe, here);
  return useMemo(() => {
    const url = new URL(shown, window.location.origin);
    return readAddress(url.pathname, url.search);
  }, [shown]);
}

/** Go to an address of this dashboard. A choice within a view replaces nothing: going back undoes it. */
export function go(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (href === here()) return;
  if (replace) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  for (const listener of listeners) listener();
}
