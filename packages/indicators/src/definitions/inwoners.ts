import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';

/** Everyone registered; what other sets of persons are a part of. */
export const inhabitants: UnitSet = {
  quantity: 'context.inwoners@1:count',
  title: { nl: 'inwoners', en: 'inhabitants' },
  source: 'person',
  window: { kind: 'reference-year' },
  conditions: [],
  breakdowns: [],
  inputs: ['person_year.year'],
  links: [{ link: 'person-home', for: 'areas' }],
  roles: [contributorRoles.person.role, contributorRoles.address.role],
};

export const inwoners: IndicatorDefinition = {
  id: 'context.inwoners',
  version: 1,
  theme: 'context',
  title: { nl: 'Inwoners', en: 'Inhabitants' },
  meaning: {
    nl: 'Het aantal personen dat op 1 januari in de gemeente staat ingeschreven.',
    en: 'The number of persons registered in the municipality on 1 January.',
  },
  unit: inhabitants.title,
  measure: 'count',
  time: 'stock',
  formula: { kind: 'count', count: inhabitants },
  contributors: [contributorRoles.person, contributorRoles.address],
  inputs: inhabitants.inputs,
  breakdowns: [],
  sensitivity: 'context',
  ladder: releaseLadder([]),
  caveats: [],
  source: 'BRP',
};
