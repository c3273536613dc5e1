import { substances } from '../microdata/codes.ts';
import type { Text } from '../text.ts';
import type { Breakdown, Category } from './breakdown.ts';

/** How many sites have a category of their own; what else a municipality measures stands together. */
export const namedSites = 12;
export const REST_OF_SITES = 'overige_meetpunten';

/** Flag of a mean with a measurement in it that stands far above what its site carried before. */
export const POSSIBLE_DUMPING = 'possible-dumping';

const titles: Readonly<Record<(typeof substances)[number], Text>> = {
  cocaine: { nl: 'cocaïne', en: 'cocaine' },
  amphetamine: { nl: 'amfetamine', en: 'amphetamine' },
  mdma: { nl: 'MDMA', en: 'MDMA' },
  methamphetamine: { nl: 'methamfetamine', en: 'methamphetamine' },
  ketamine: { nl: 'ketamine', en: 'ketamine' },
  cannabis: { nl: 'cannabis', en: 'cannabis' },
};

/** What is measured in waste water. Loads of several substances do not add up. */
export const substance: Breakdown = {
  id: 'substance',
  title: { nl: 'stof', en: 'substance' },
  kind: 'partition',
  sensitive: false,
  categories: substances.map((code) => ({ code, title: titles[code] })),
};

const sites: readonly Category[] = [
  ...Array.from({ length: namedSites }, (_, at) => ({
    code: `meetpunt-${at + 1}`,
    title: { nl: `meetpunt ${at + 1}`, en: `site ${at + 1}` },
  })),
  { code: REST_OF_SITES, title: { nl: 'overige meetpunten', en: 'other sites' } },
];

/** A substance at a site. Sites are told by number: a name is free text of the delivery, and does not leave. */
export const substanceAtSite: Breakdown = {
  id: 'substance-site',
  title: { nl: 'stof, per meetpunt', en: 'substance, by site' },
  kind: 'partition',
  sensitive: false,
  categories: substances.flatMap((code) =>
    sites.map((site) => ({
      code: `${code}.${site.code}`,
      title: { nl: `${titles[code].nl}, ${site.title.nl}`, en: `${titles[code].en}, ${site.title.en}` },
    })),
  ),
  within: { breakdown: substance.id, kind: 'partition' },
};
