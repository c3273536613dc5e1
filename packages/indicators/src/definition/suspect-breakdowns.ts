import { educationLevels, householdPositions, recordKinds } from '../microdata/codes.ts';
import { type Breakdown, crossed, titled } from './breakdown.ts';
import { NOT_KNOWN } from './breakdowns.ts';
import { drugOffence } from './drug-breakdowns.ts';
import { notKnown } from './property-breakdowns.ts';
import { kindTitles } from './record-breakdowns.ts';

/** Place in the household on 1 January. Of a suspect it is told with the offence, and of nearly all of them it would tell of each. */
export const householdPosition: Breakdown = {
  id: 'position',
  title: { nl: 'plaats in het huishouden', en: 'position in the household' },
  kind: 'partition',
  sensitive: true,
  categories: titled(householdPositions, {
    thuiswonend_kind: { nl: 'thuiswonend kind', en: 'child living at home' },
    alleenstaand: { nl: 'alleenstaand', en: 'living alone' },
    partner_zonder_kinderen: { nl: 'partner zonder kinderen', en: 'partner without children' },
    partner_met_kinderen: { nl: 'partner met kinderen', en: 'partner with children' },
    ouder_eenouderhuishouden: { nl: 'ouder in een eenouderhuishouden', en: 'single parent' },
    institutioneel: { nl: 'institutioneel huishouden', en: 'institutional household' },
    overig: { nl: 'overig', en: 'other' },
    onbekend: notKnown.title,
  }),
};
export const offenceByPosition = crossed(drugOffence, householdPosition);

const withParent = (kind: string): string => `thuis_bij_ouder_met_${kind}`;

/** What is known of a suspect besides; several may hold. A parent's records are told by kind, because kinds are never pooled. */
export const socialContext: Breakdown = {
  id: 'context',
  title: { nl: 'sociale context', en: 'social context' },
  kind: 'overlapping',
  sensitive: true,
  categories: [
    { code: 'schulden', title: { nl: 'problematische schulden', en: 'problematic debt' } },
    { code: 'uitkering', title: { nl: 'uitkering', en: 'on benefit' } },
    ...recordKinds.map((kind) => ({
      code: withParent(kind),
      title: {
        nl: `thuiswonend bij een ouder met een ${kindTitles[kind].nl}`,
        en: `living at home with a parent who has a ${kindTitles[kind].en}`,
      },
    })),
    { code: 'geen', title: { nl: 'niets daarvan', en: 'none of these' } },
    { code: NOT_KNOWN, title: { nl: 'niet bekend', en: 'not known' } },
  ],
  apart: ['geen', NOT_KNOWN],
  // Of whom it is not known how they live, it is not known either that there is nothing.
  outside: [{ category: 'geen', of: { breakdown: householdPosition.id, category: NOT_KNOWN } }],
  inside: recordKinds.map((kind) => ({
    category: withParent(kind),
    of: { breakdown: householdPosition.id, category: 'thuiswonend_kind' },
  })),
};
export const offenceByContext = crossed(drugOffence, socialContext);

/** Level of education. Of a suspect it is told with the offence, and of nearly all of them it would tell of each. */
export const educationLevel: Breakdown = {
  id: 'education',
  title: { nl: 'opleidingsniveau', en: 'level of education' },
  kind: 'partition',
  sensitive: true,
  categories: titled(educationLevels, {
    laag: { nl: 'laag', en: 'low' },
    middelbaar: { nl: 'middelbaar', en: 'intermediate' },
    hoog: { nl: 'hoog', en: 'high' },
    onbekend: notKnown.title,
  }),
};
export const offenceByEducation = crossed(drugOffence, educationLevel);
