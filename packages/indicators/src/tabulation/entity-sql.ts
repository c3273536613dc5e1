import type { Statement } from './statement.ts';
import { lastDay } from './vague-date-sql.ts';

/** When entities are looked at: in the file of which year, and on which day. */
export interface EntityMoment {
  readonly municipality: string;
  readonly referenceYear: number;
  readonly day: string;
}

/**
 * Every entity of the file of the year that may still exist on the day. `body`: a foundation that is no housing association, or an association
 * that is no VvE (these have a legal form of their own); null for any other.
 */
export function entityStep(statement: Statement, { municipality, referenceYear, day }: EntityMoment): string {
  const on = statement.bind(day, 'date');
  return statement.step(
    'entity_of_year',
    `
  select entity_key, neighbourhood_code,
    case when legal_form in ('stichting', 'vereniging') and social_landlord is not true then legal_form end as body,
    coalesce(sbi_version || '-' || sbi_section, 'onbekend') as section,
    case when anbi_from is null and anbi_to is null then 'onbekend'
      when anbi_from > ${on} or ${lastDay('anbi_to')} < ${on} then 'geen'
      when ${lastDay('anbi_from')} > ${on} or anbi_to < ${on} then 'onbekend'
      else 'anbi' end as anbi
  from vault.legal_entity
  where municipality_code = ${statement.bind(municipality, 'text')} and year = ${statement.bind(referenceYear, 'int')}
    and (dissolved_on is null or ${lastDay('dissolved_on')} >= ${on})`,
  );
}

/** Who sits on the board of which entity on the day: certainly begun, and not possibly ended before it. The last day of a term is a day of it. */
export function boardStep(statement: Statement, municipality: string, day: string): string {
  const on = statement.bind(day, 'date');
  return statement.step(
    'board',
    `
  select distinct person_key, entity_key from (
    select person_key, entity_key, "from" as begun, from_precision as begun_precision, "to" as ended
    from vault.directorship where municipality_code = ${statement.bind(municipality, 'text')}) term
  where ${lastDay('begun')} <= ${on} and (ended is null or ended >= ${on})`,
  );
}
