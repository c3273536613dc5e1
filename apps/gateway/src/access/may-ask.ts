import { municipality } from '@zichtlijn/indicators';
import { GraphQLError } from 'graphql';
import type { Caller, Grant } from './caller.ts';

/*
 * What a role may ask (decision 0031). Analysts: numbers of municipalities everywhere, and of districts and neighbourhoods in their own
 * municipalities or those of their RIEC. Coordinators: numbers of municipalities everywhere, and nothing below. Auditors: no numbers.
 */

const sentences = {
  ROLE: {
    nl: 'Uw rol geeft geen toegang tot deze cijfers: een auditor ziet geen cijfers, en een coördinator geen wijken en buurten.',
    en: 'Your role gives no access to these numbers: an auditor sees no numbers, and a coordinator no districts and neighbourhoods.',
  },
  PURPOSE: {
    nl: 'Het genoemde doel is niet voor uw rol of organisatie. /purposes noemt de doelen die dat zijn.',
    en: 'The named purpose is not for your role or organisation. /purposes lists those that are.',
  },
} as const;

/** The error with which a query is refused before any node is asked. */
export function forbiddenError(why: keyof typeof sentences): GraphQLError {
  const { nl, en } = sentences[why];
  return new GraphQLError(`${nl} / ${en}`, { extensions: { code: 'FORBIDDEN', nl, en, http: { status: 403 } } });
}

/** Whether somebody may ask for numbers at these levels at all; which areas, is asked of each by `mayAskBelow`. */
export function mayAskLevels({ grant }: Caller, levels: readonly string[]): boolean {
  if (grant === undefined || levels.length === 0) return true;
  if (grant.role === 'auditor') return false;
  return grant.role !== 'coordinator' || levels.every((level) => level === 'MUNICIPALITY');
}

/** Whether somebody may ask for numbers below the level of this municipality. */
export function mayAskBelow({ grant }: Caller, code: string): boolean {
  if (grant === undefined) return true;
  if (grant.role === 'municipality-analyst') return grant.municipalities.includes(code);
  const riec = municipality(code)?.riec;
  return grant.role === 'riec-analyst' && riec !== undefined && grant.riecs.includes(riec);
}

/** Whether somebody may know in what the node of this municipality drifted: who coordinates or audits, and its own people. */
export function mayKnowDrift(caller: Caller, code: string): boolean {
  const role = caller.grant?.role;
  return role === 'coordinator' || role === 'auditor' || mayAskBelow(caller, code);
}

/** Whether a purpose is for somebody: for everybody, or for their role, their RIEC or their municipality. */
export function isFor(of: readonly string[] | undefined, { grant }: Caller): boolean {
  return of === undefined || grant === undefined || identitiesOf(grant).some((one) => of.includes(one));
}

const identitiesOf = ({ role, riecs, municipalities }: Grant): string[] => [role, ...riecs, ...municipalities];
