import { windowBounds } from '../../period/window-bounds.ts';
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
  units(statement, set, { municipality, period }, name): UnitSteps {
    const { start, end } = windowBounds(set.window, period);
    const units = statement.step(
      `${name}_unit`,
      `
  select min(fact_key collate "C") as unit_id, null::text as neighbourhood_code, null::bigint as amount,
    substance as category_substance, load_mg_per_1000_per_day as load, catchment_population
  from vault.wastewater_load
  where municipality_code = ${statement.bind(municipality, 'text')} and sample_date_precision = 'day'
    and sample_date between ${statement.bind(start, 'date')} and ${statement.bind(end, 'date')}
    and ${where(measurement, set)}
  group by sample_date, substance, load_mg_per_1000_per_day, catchment_population`,
    );
    return { units, contributors: { measurement: ITSELF } };
  },
} as const satisfies SourceOfUnits;
