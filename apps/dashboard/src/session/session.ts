/** Who the gateway takes somebody for. */
export interface Session {
  /** False where the gateway knows nobody, and is open to whoever sits at its machine. */
  readonly signIn: boolean;
  readonly role: string | null;
}

/** Whether this page is being left for good: what is asked meanwhile is refused, and must not lead back in. */
let isSigningOut = false;

/** Leave for the page of signing in, and come back to this address, when the gateway asks who this is. True when that is so. */
export function leavesToSignIn(response: Response): boolean {
  if (response.status !== 401) return false;
  if (isSigningOut) return true;
  const { pathname, search } = window.location;
  window.location.assign(`/aanmelden?terug=${encodeURIComponent(`${pathname}${search}`)}`);
  return true;
}

/** The session of this browser; null when the gateway does not say. */
export async function currentSession(): Promise<Session | null> {
  const response = await fetch('/wie');
  return response.ok ? ((await response.json()) as Session) : null;
}

/** End the session here, and go on to where the provider ends its own. */
export async function signOut(): Promise<void> {
  isSigningOut = true;
  const response = await fetch('/afmelden', { method: 'POST' });
  const { next } = (await response.json()) as { readonly next?: string };
  window.sessionStorage.clear();
  window.location.assign(next ?? '/');
}
