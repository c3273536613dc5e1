import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { grantKind } from '../definition/finance-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder } from '../definition/ladders.ts';

const { grant, receiver, behindParty } = contributorRoles;

/** Everything that was granted in P: the base of what was granted to somebody with a record. */
export const grants: UnitSet = {
  quantity: 'context.vergunningen-en-subsidies@1:count',
  title: { nl: 'vergunningen en subsidies', en: 'permits and subsidies' },
  source: 'grant',
  window: { kind: 'period' },
  conditions: [],
  breakdowns: [grantKind.id],
  inputs: ['permit_or_subsidy.granted_on', 'permit_or_subsidy.kind'],
  roles: [grant.role, receiver.role, behindParty.role],
};

/** What holds of every number about what was granted. */
export const grantCaveats = [
  {
    nl: 'Wie in P meer vergunningen of subsidies kreeg, telt met elk daarvan. Een besluit waarvan alleen maand of jaar bekend is, telt alleen in perioden die dat geheel omvatten.',
    en: 'Whoever was granted several permits or subsidies in P counts with each of them. A decision of which only the month or year is known counts only in periods that hold all of it.',
  },
  {
    nl: 'Alleen wat is verleend: aanvragen die zijn geweigerd of ingetrokken staan er niet in.',
    en: 'Only what was granted: applications that were refused or withdrawn are not in it.',
  },
] as const;

export const vergunningenEnSubsidies: IndicatorDefinition = {
  id: 'context.vergunningen-en-subsidies',
  version: 1,
  theme: 'context',
  title: { nl: 'Vergunningen en subsidies', en: 'Permits and subsidies' },
  meaning: {
    nl: 'Het aantal vergunningen en subsidies dat de gemeente in P heeft verleend.',
    en: 'The number of permits and subsidies that the municipality granted in P.',
  },
  unit: grants.title,
  measure: 'count',
  time: 'flow',
  formula: { kind: 'count', count: grants },
  contributors: [grant, receiver, behindParty],
  inputs: grants.inputs,
  breakdowns: [grantKind],
  sensitivity: 'context',
  ladder: municipalityLadder([grantKind.id]),
  caveats: grantCaveats,
  source: 'Gemeente (Omgevingswet, Alcoholwet, APV; Algemene wet bestuursrecht, titel 4.2)',
};
