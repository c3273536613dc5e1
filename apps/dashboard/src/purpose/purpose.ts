import { leavesToSignIn } from '../session/session.ts';

/** A purpose that numbers may be asked for, as the administrator of the gateway registered it. */
export interface Purpose {
  readonly id: string;
  readonly title: { readonly nl: string; readonly en: string };
  readonly legalBasis: string;
  readonly controller: string;
  readonly indicators: readonly string[];
  readonly levels: readonly string[];
  readonly until: string;
}

/** The purposes that hold today. @throws when the gateway does not answer. */
export async function registeredPurposes(): Promise<readonly Purpose[]> {
  const response = await fetch('/purposes');
  // The page is left; until then it stays as it is.
  if (leavesToSignIn(response)) return new Promise(() => undefined);
  return ((await response.json()) as { readonly purposes: readonly Purpose[] }).purposes;
}

const KEY = 'zicht-purpose';

/** The purpose that was stated in this working session: kept until the tab is closed, and nowhere else. */
export function statedPurpose(): string | null {
  return window.sessionStorage.getItem(KEY);
}

/** Keep the purpose for this working session; null ends it. */
export function statePurpose(id: string | null): void {
  if (id === null) window.sessionStorage.removeItem(KEY);
  else window.sessionStorage.setItem(KEY, id);
}
