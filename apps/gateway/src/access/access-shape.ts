import { isInventedCode, isMunicipalityCode, municipality, riecs } from '@zichtlijn/indicators';
import { isLoopback } from '@zichtlijn/operations';
import { z } from 'zod';

const say = (nl: string, en: string) => ({ message: `${nl} / ${en}` });
const secure = say('een https-adres, of http op deze machine', 'an https address, or http on this machine');
const riecSlugs = new Set(riecs.map(({ slug }) => slug));

/** Whether an address is secret in transit: https, or on this machine. Without credentials, query or fragment. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (`${username}${password}${search}${hash}` !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

export const isRiec = (slug: string): boolean => riecSlugs.has(slug);
export const isTown = (code: string): boolean =>
  municipality(code) !== undefined || (isMunicipalityCode(code) && isInventedCode(code));

const word = z.string().min(1).max(300);
const address = z.string().max(2_000).refine(isSafeAddress, secure);
/** Where a claim stands: its name, or the names to follow inwards. */
const claim = z.union([word, z.array(word).min(1).max(8)]);
const listed = (isKnown: (text: string) => boolean, nl: string, en: string) => {
  const one = word.refine(isKnown, say(nl, en));
  return z.union([one, z.array(one).min(1).max(100), z.strictObject({ claim })]);
};
const riec = listed(isRiec, 'een bekend RIEC, zoals rotterdam', 'a known RIEC, such as rotterdam');
const town = listed(isTown, 'een gemeentecode, zoals GM0363', 'a code of a municipality, such as GM0363');

const condition = { claim, value: word };
const grant = z.discriminatedUnion('role', [
  z.strictObject({ ...condition, role: z.literal('riec-analyst'), riec }),
  z.strictObject({ ...condition, role: z.literal('municipality-analyst'), municipality: town }),
  z.strictObject({ ...condition, role: z.literal('coordinator') }),
  z.strictObject({ ...condition, role: z.literal('auditor') }),
]);
export type GrantRule = z.infer<typeof grant>;

const signIn = z.strictObject({
  clientId: word,
  /** A file with the secret of the client, only its owner may read; none for a public client. */
  clientSecretFile: word.optional(),
  /** Where browsers find this gateway. */
  address: address.refine(
    (text) => URL.canParse(text) && new URL(text).pathname === '/',
    say('een adres zonder pad', 'an address without a path'),
  ),
  /** Asked besides `openid`. */
  scopes: z
    .array(z.string().regex(/^[\w.:/-]{1,200}$/))
    .max(20)
    .default([]),
  /** After which somebody signs in anew. */
  minutes: z.int().min(5).max(720).default(60),
});

/** Of one caller. The largest query that is taken costs 100,000. */
const budgets = z.strictObject({
  requestsPerMinute: z.int().min(1).max(1_000_000).default(600),
  costPerMinute: z.int().min(100_000).max(1_000_000_000).default(2_000_000),
});

/** `access.yaml`: who lets people in, what they have to show, and what that makes them. */
export const accessShape = z
  .strictObject({
    issuer: address,
    /** What an access token has to be meant for. */
    audience: word,
    grants: z.array(grant).min(1).max(1_000),
    signIn: signIn.optional(),
    budgets: budgets.prefault({}),
  })
  .refine(({ audience, signIn: of }) => of?.clientId !== audience, {
    path: ['audience'],
    ...say(
      'anders dan signIn.clientId, anders is een identiteitstoken een toegangstoken',
      'another than signIn.clientId, or an identity token would be an access token',
    ),
  });
