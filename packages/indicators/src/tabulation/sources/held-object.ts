import { windowBounds } from '../../period/window-bounds.ts';
import { boardStep, entityStep } from '../entity-sql.ts';
import { objectStep, useCategory } from '../object-sql.ts';
import { holdingStep } from '../owner-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/**
 * Addressable objects of the reference year that a foundation or association holds on its 1 January. What a holder is the file of entities says;
 * of one that it does not list, because it is established elsewhere, the land registry.
 */
export const heldObject = {
  title: {
    nl: 'objecten van een stichting (geen woningcorporatie) of vereniging (geen VvE)',
    en: 'objects held by a foundation (no housing association) or association (no VvE)',
  },
  conditions: {},
  persons: false,
  additive: false,
  ofOneMunicipality: true,
  units(statement, set, { municipality, period }, name): UnitSteps {
    const { referenceYear } = windowBounds(set.window, period);
    const day = `${referenceYear}-01-01`;
    objectStep(statement, referenceYear);
    holdingStep(statement, referenceYear);
    entityStep(statement, { municipality, referenceYear, day });
    statement.step(
      'held_by_body',
      `
  select distinct object_key, holder_key, coalesce(listed.anbi, 'onbekend') as anbi,
    case when listed.entity_key is not null then listed.body
      when holder_kind in ('stichting', 'vereniging') then holder_kind end as body
  from holding_of_year holding left join entity_of_year listed on listed.entity_key = holding.holder_key`,
    );
    const units = statement.step(
      `${name}_unit`,
      `
  select object_key as unit_id, null::bigint as amount, neighbourhood_code, holder_key as behind_holder,
    body as category_legal_form, anbi as category_holder_anbi, ${useCategory('use')} as category_use
  from held_by_body join object_of_year using (object_key) where body is not null and ${where(heldObject, set)}`,
    );
    const director = `select distinct object_key as unit_id, person_key as contributor
    from held_by_body join ${boardStep(statement, municipality, day)} on entity_key = holder_key where body is not null`;
    const holder = { column: 'behind_holder' } as const;
    return { units, severalRows: true, contributors: { object: ITSELF, holder, director } };
  },
} as const satisfies SourceOfUnits;
