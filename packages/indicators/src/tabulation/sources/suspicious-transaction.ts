import { windowBounds } from '../../period/window-bounds.ts';
import { partyBehind } from '../party-behind-sql.ts';
import type { Statement } from '../statement.ts';
import { lastDay } from '../vague-date-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitScope, type UnitSteps, where } from './unit-source.ts';

/**
 * Transactions declared suspicious, of whoever lives in the municipality on 1 January of the year of the transaction and of entities established
 * there in that year; those of anybody else are another municipality's. The day is known well enough to lie in the window.
 */
export const suspiciousTransaction = {
  title: {
    nl: 'verdacht verklaarde transacties van inwoners en van hier gevestigde rechtspersonen',
    en: 'transactions declared suspicious of inhabitants and of entities established here',
  },
  conditions: {
    'amount-known': { text: { nl: 'met bekend bedrag', en: 'with a known amount' }, sql: 'amount is not null' },
  },
  persons: false,
  additive: true,
  ofOneMunicipality: true,
  units(statement, set, scope, name): UnitSteps {
    const declared = declaredStep(statement, scope);
    const { start, end } = windowBounds(set.window, scope.period);
    const units = statement.step(
      `${name}_unit`,
      `
  select declared.fact_key as unit_id, declared.party_key, declared.year, first_day, last_day, amount,
    coalesce(lives.neighbourhood_code, home.neighbourhood_code, established.neighbourhood_code) as neighbourhood_code,
    case when lives.person_key is not null then 'inwoner' else 'rechtspersoon' end as category_party
  from ${declared}
  left join vault.person_year lives on lives.municipality_code = declared.municipality_code
    and lives.person_key = declared.party_key and lives.year = declared.year
  left join vault.object home on home.municipality_code = declared.municipality_code
    and home.object_key = lives.object_key and home.year = declared.year
  left join vault.legal_entity established on established.municipality_code = declared.municipality_code
    and established.entity_key = declared.party_key and established.year = declared.year
    and (dissolved_on is null or ${lastDay('dissolved_on')} >= first_day)
  where first_day >= ${statement.bind(start, 'date')} and last_day <= ${statement.bind(end, 'date')}
    and (lives.person_key is not null or established.entity_key is not null) and ${where(suspiciousTransaction, set)}`,
    );
    const party = `select unit_id, party_key as contributor from ${units}`;
    const behind = partyBehind(statement, scope.municipality, units);
    return { units, contributors: { transaction: ITSELF, party, behind } };
  },
} as const satisfies SourceOfUnits;

function declaredStep(statement: Statement, { municipality }: UnitScope): string {
  return statement.step(
    'declared',
    `
  select municipality_code, fact_key, party_key, amount::bigint as amount, extract(year from transaction_date)::int as year,
    transaction_date as first_day, ${lastDay('transaction_date')} as last_day
  from vault.suspicious_transaction where municipality_code = ${statement.bind(municipality, 'text')}`,
  );
}
