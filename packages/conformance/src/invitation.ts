import { createHash, randomBytes } from 'node:crypto';
import { Fault } from '@zichtlijn/messages';
import { canonical } from '@zichtlijn/release';
import { z } from 'zod';

/** For whom an invitation is: municipalities by code, or a RIEC that serves whichever of its own. */
export const invited = z.union([
  z.strictObject({
    municipalities: z
      .array(z.string().regex(/^GM\d{4}$/))
      .min(1)
      .max(60),
  }),
  z.strictObject({ riec: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
]);
export type Invited = z.infer<typeof invited>;

const invitation = z.strictObject({
  /** Where the gateway is reached. */
  gateway: z.url().max(500),
  /** First 128 bits of the SHA-256 of its public key: whoever answers there with another key is not who invited. */
  fingerprint: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  for: invited,
  /** Last moment at which it counts, ISO 8601. */
  until: z.iso.datetime(),
  secret: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
});
/** What an invitation code says. The secret is in the code alone: the register keeps its hash. */
export type Invitation = z.infer<typeof invitation>;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A secret of 128 bits, that nobody can guess. */
export const invitationSecret = (): string => randomBytes(16).toString('base64url');

/** What the register keeps of a secret, hexadecimal. */
export const invitationHash = (secret: string): string => digest(`zichtlijn-invitation-1\n${secret}`).toString('hex');

/** The fingerprint of a public key of a gateway as an invitation names it. */
export const keyFingerprint = (key: string): string => digest(key).subarray(0, 16).toString('base64url');

const check = (payload: string): string => digest(payload).subarray(0, 4).toString('base64url');

/** An invitation as the one line that somebody hands over. */
export function invitationCode(about: Invitation): string {
  const payload = Buffer.from(canonical(about)).toString('base64url');
  return `zicht1.${payload}.${check(payload)}`;
}

/** What a code says. @throws Fault INVITATION_CODE when a character is missing or other than it was */
export function readInvitation(code: string): Invitation {
  const [mark, payload = '', sum, ...more] = code.trim().split('.');
  if (mark === 'zicht1' && more.length === 0 && check(payload) === sum) {
    const read = invitation.safeParse(parsed(payload));
    if (read.success) return read.data;
  }
  throw new Fault('INVITATION_CODE', {
    nl: 'Deze code is niet compleet of er is een teken veranderd. Neem haar over zoals de beheerder van de gateway haar gaf: één regel die met zicht1. begint.',
    en: 'This code is not complete, or a character changed. Copy it as the operator of the gateway gave it: one line that begins with zicht1.',
  });
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
