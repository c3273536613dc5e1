import { type GrantRule, isRiec, isTown } from './access-shape.ts';
import type { Grant } from './caller.ts';

/** Claims of a token that was verified. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/** More than this nobody is granted by claims: what is granted has to fit in a cookie. */
const most = 100;

/**
 * What verified claims grant: the role of the first rule that applies, with the scopes of every rule of that role that does. Null when none
 * applies, or an analyst's names no RIEC or municipality that is known.
 */
export function grantOf(rules: readonly GrantRule[], claims: TokenClaims): Grant | null {
  const applying = rules.filter(({ claim, value }) => textsAt(claims, claim).includes(value));
  const role = applying[0]?.role;
  if (role === undefined) return null;
  const own = applying.filter((rule) => rule.role === role);
  const riecs = own.flatMap((rule) => (rule.role === 'riec-analyst' ? scopesOf(rule.riec, claims, isRiec) : []));
  const towns = own.flatMap((rule) =>
    rule.role === 'municipality-analyst' ? scopesOf(rule.municipality, claims, isTown) : [],
  );
  if (role === 'riec-analyst' && riecs.length === 0) return null;
  if (role === 'municipality-analyst' && towns.length === 0) return null;
  return { role, riecs: distinct(riecs), municipalities: distinct(towns) };
}

function scopesOf(
  of: string | readonly string[] | { readonly claim: string | readonly string[] },
  claims: TokenClaims,
  isKnown: (text: string) => boolean,
): string[] {
  if (typeof of === 'string') return [of];
  return 'claim' in of ? textsAt(claims, of.claim).filter(isKnown) : [...of];
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort().slice(0, most);

/** The texts of a claim: itself, or those of its list. Only what the token itself holds is looked at. */
function textsAt(claims: TokenClaims, at: string | readonly string[]): string[] {
  let found: unknown = claims;
  for (const step of typeof at === 'string' ? [at] : at) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return [];
    found = (found as Record<string, unknown>)[step];
  }
  return (Array.isArray(found) ? found : [found]).filter((text): text is string => typeof text === 'string');
}
