import { type Invited, invitationCode, invitationHash, invitationSecret, keyFingerprint } from '@zichtlijn/conformance';
import { isInventedCode, isMunicipalityCode, municipality, riecs } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { isLoopback } from '@zichtlijn/operations';
import type { JoiningRegister } from '../register/joining-register.ts';

/** Whom to invite, until when and whereto. */
export interface InvitationOrder {
  readonly for: Invited;
  readonly days: number;
  /** Address of the gateway as nodes reach it. */
  readonly at: string;
  /** Public key of the gateway. */
  readonly key: string;
}

/**
 * Make an invitation: one code, that counts once and for some days. The register keeps a hash; the code is shown now and never again.
 *
 * @throws Fault NODE_MUNICIPALITY, RIEC_UNKNOWN or INVITATION_ADDRESS; then nothing was written.
 */
export async function invite(
  register: JoiningRegister,
  { for: whom, days, at, key }: InvitationOrder,
  now = Date.now(),
): Promise<string> {
  if ('riec' in whom ? !riecs.some(({ slug }) => slug === whom.riec) : !whom.municipalities.every(isPlace))
    throw unknownPlace();
  const url = URL.canParse(at) ? new URL(at) : null;
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) throw noAddress();
  const until = new Date(now + days * 86_400_000);
  const secret = invitationSecret();
  await register.invite(invitationHash(secret), whom, until);
  const gateway = `${url.origin}${url.pathname.replace(/\/$/, '')}`;
  return invitationCode({ gateway, fingerprint: keyFingerprint(key), for: whom, until: until.toISOString(), secret });
}

function isPlace(code: string): boolean {
  return municipality(code) !== undefined || (isMunicipalityCode(code) && isInventedCode(code));
}

function unknownPlace(): Fault {
  return new Fault('INVITATION_FOR', {
    nl: 'Zeg met --municipality voor welke gemeenten de code is (CBS-codes zoals GM0363), of met --riec voor welk RIEC (zoals rotterdam).',
    en: 'Say with --municipality for which municipalities the code is (CBS codes such as GM0363), or with --riec for which RIEC (such as rotterdam).',
  });
}

function noAddress(): Fault {
  return new Fault('INVITATION_ADDRESS', {
    nl: 'Zeg met --at op welk https-adres knooppunten deze gateway bereiken; op deze machine zelf mag het http zijn.',
    en: 'Say with --at at which https address nodes reach this gateway; on this machine itself it may be http.',
  });
}
