/** Who the gateway takes somebody for. */
export interface Session {
  /** False where the gateway knows nobody, and is open to whoever sits at its machine. */
  readonly signIn: boolean;
  readonly role: string | null;
}

/** Whether this page is being left, to sign in or out. What was asked meanwhile is refused too, and must not lead elsewhere: a second attempt undoes the first, and signing out. */
let isLeaving = false;

/** Leave for the page of signing in, and come back to this address, when the gateway asks who this is. True when that is so. */
export function leavesToSignIn(response: Response): boolean {
  if (response.status !== 401) return false;
  if (isLeaving) return true;
  isLeaving = true;
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
  isLeaving = true;
  const response = await fetch('/afmelden', { method: 'POST' });
  const { next } = (await response.json()) as { readonly next?: string };
  window.sessionStorage.clear();
  window.location.assign(next ?? '/');
}
