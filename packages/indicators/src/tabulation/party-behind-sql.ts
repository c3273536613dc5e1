import type { Statement } from './statement.ts';
import { lastDay } from './vague-date-sql.ts';

/**
 * SQL for who stands behind a party, on the day of a row: of a person their household, of a legal entity the households of everybody on its board, so
 * that somebody who acts for several entities, or beside them, is one. Where no household is known the address stands in for it, and then the
 * person; an entity of which no board is known stands for itself.
 * @param rows a step with the columns `unit_id`, `party_key`, `year`, and `first_day` and `last_day` that the row can be of.
 */
export function partyBehind(statement: Statement, municipality: string, rows: string): string {
  const here = statement.bind(municipality, 'text');
  const seat = statement.step(
    'seat',
    `
  select person_key, entity_key, ${lastDay('begun')} as since, ended from (
    select person_key, entity_key, "from" as begun, from_precision as begun_precision, "to" as ended
    from vault.directorship where municipality_code = ${here}) term`,
  );
  return `select distinct unit_id, coalesce(household_key, lives.object_key, person_key) as contributor
  from (select unit_id, year, coalesce(seat.person_key, party_key) as person_key from ${rows} party
    left join ${seat} on seat.entity_key = party_key and since <= first_day and (ended is null or ended >= last_day)) behind
  left join (select person_key, year, household_key from vault.person_year_household where municipality_code = ${here}) together
    using (person_key, year)
  left join (select person_key, year, object_key from vault.person_year where municipality_code = ${here}) lives
    using (person_key, year)`;
}
