import { windowBounds } from '../../period/window-bounds.ts';
import { isSpike, sampleStep, siteCode } from '../sewer-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Inhabitants that a site connects at least for its measurements to count: a sewer of few tells of few. */
export const leastConnected = 1000;

/** Measurements of residues in waste water, each on a day that is known; one that was delivered under two names is one. */
export const measurement = {
  title: {
    nl: 'dagelijkse vrachten in mg per 1000 inwoners',
    en: 'daily loads in mg per 1000 inhabitants',
  },
  conditions: {
    'enough-connected': {
      text: {
        nl: `van meetpunten met minstens ${leastConnected} aangesloten inwoners,`,
        en: `of sites that connect at least ${leastConnected} inhabitants,`,
      },
      sql: `catchment_population >= ${leastConnected}`,
    },
  },
  persons: false,
  additive: true,
  ofOneMunicipality: true,
  units(statement, set, { municipality, period }, name): UnitSteps {
    const { start, end } = windowBounds(set.window, period);
    const samples = sampleStep(statement, municipality, where(measurement, set));
    const within = (day: string) =>
      `${day} between ${statement.bind(start, 'date')} and ${statement.bind(end, 'date')}`;
    const units = statement.step(
      `${name}_unit`,
      `
  select fact_key as unit_id, null::text as neighbourhood_code, null::bigint as amount, load, catchment_population,
    substance as category_substance, substance || '.' || ${siteCode('number')} as category_substance_site,
    ${isSpike('sample', samples, within)} as is_spike
  from ${samples} sample
  where ${within('sample_date')}`,
    );
    return { units, contributors: { measurement: ITSELF } };
  },
} as const satisfies SourceOfUnits;
