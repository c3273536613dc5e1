import { windowBounds } from '../../period/window-bounds.ts';
import { partyBehind } from '../party-behind-sql.ts';
import { hasRecord, recordStep } from '../record-sql.ts';
import type { Statement } from '../statement.ts';
import { lastDay } from '../vague-date-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/**
 * Permits and subsidies granted in the window, dated well enough to lie wholly in it. With a record are those granted to a person who has one, and
 * those granted to a legal entity that somebody with one directed on the day.
 */
export const grant = {
  title: { nl: 'verleende vergunningen en subsidies', en: 'permits and subsidies granted' },
  conditions: {
    'to-recorded': {
      text: {
        nl: `aan een persoon ${hasRecord.nl}, of aan een rechtspersoon die zo iemand toen bestuurde,`,
        en: `to a person ${hasRecord.en}, or to an entity that such a person then directed,`,
      },
      sql: 'category_record_kind is not null',
    },
  },
  persons: false,
  additive: true,
  ofOneMunicipality: true,
  units(statement, set, scope, name): UnitSteps {
    const { start, end } = windowBounds(set.window, scope.period);
    const granted = statement.step(
      `${name}_granted`,
      `
  select fact_key as unit_id, party_key, kind, extract(year from granted_on)::int as year,
    granted_on as first_day, ${lastDay('granted_on')} as last_day
  from vault.permit_or_subsidy where municipality_code = ${statement.bind(scope.municipality, 'text')}
    and granted_on >= ${statement.bind(start, 'date')} and ${lastDay('granted_on')} <= ${statement.bind(end, 'date')}`,
    );
    const recorded = set.conditions.includes('to-recorded');
    const behind = partyBehind(statement, scope.municipality, granted);
    if (recorded) recordStep(statement, scope);
    const units = statement.step(
      `${name}_unit`,
      `
  select unit_id, null::bigint as amount, null::text as neighbourhood_code, party_key, kind as category_grant${
    recorded ? `, category_record_kind, category_record_kind || '.' || kind as category_kind_grant` : ''
  }
  from ${granted} granted ${recorded ? `join ${recordedStep(statement, granted, name)} using (unit_id)` : ''}
  where ${where(grant, set)}`,
    );
    const party = `select distinct unit_id, party_key as contributor from ${units}`;
    const several = recorded ? ({ severalRows: true } as const) : {};
    return { units, ...several, contributors: { grant: ITSELF, party, behind } };
  },
} as const satisfies SourceOfUnits;

/** The kinds of record of the person that each was granted to, or of anybody on the board on that day. */
function recordedStep(statement: Statement, granted: string, name: string): string {
  return statement.step(
    `${name}_recorded`,
    `
  select distinct unit_id, category_record_kind
  from (select unit_id, coalesce(seat.person_key, party_key) as person_key from ${granted} party
    left join seat on seat.entity_key = party_key and since <= first_day and (ended is null or ended >= last_day)) behind
  join record_of_person using (person_key)`,
  );
}
