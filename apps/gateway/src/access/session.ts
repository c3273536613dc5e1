import { z } from 'zod';
import type { AccessSettings } from './access-file.ts';
import type { AccessKey } from './access-key.ts';
import { type Caller, roles } from './caller.ts';
import { Sealed } from './sealed.ts';

const sessionShape = z.strictObject({
  id: z.string().regex(/^[\w-]{22}$/),
  actor: z.string().regex(/^[0-9a-f]{32}$/),
  grant: z.strictObject({
    role: z.enum(roles),
    riecs: z.array(z.string()).readonly(),
    municipalities: z.array(z.string()).readonly(),
  }),
  /** Seconds since 1970. */
  until: z.int(),
});
/** Somebody who signed in with a browser. */
export type Session = z.infer<typeof sessionShape>;

const attemptShape = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string() });
/** A signing in that was begun, as its browser keeps it. */
export type Attempt = z.infer<typeof attemptShape>;

const ATTEMPT_SECONDS = 600;

/** Sessions as browsers keep them. Another `access.yaml` is another key, so that nobody keeps what is granted no longer. */
export function sealedSessions(key: AccessKey, { mark, signIn }: AccessSettings): Sealed<Session> {
  return new Sealed(key.derive(`session ${mark}`), sessionShape, (signIn?.minutes ?? 0) * 60);
}

/** Attempts as browsers keep them, under a key of their own: an attempt is never a session. */
export function sealedAttempts(key: AccessKey, { mark }: AccessSettings): Sealed<Attempt> {
  return new Sealed(key.derive(`attempt ${mark}`), attemptShape, ATTEMPT_SECONDS);
}

/** The caller that a session stands for. */
export function callerOf({ actor, grant }: Session): Caller {
  return { actor, role: grant.role, grant };
}
