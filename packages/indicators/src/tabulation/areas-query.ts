import type { MunicipalityCode } from '../area/area-code.ts';
import type { Query } from './query.ts';

/** The neighbourhoods of its own that the vault knows for a municipality: from its objects, or else from its transfers. */
export function areasQuery(municipality: MunicipalityCode | string): Query {
  // Rows from before a merger may have the codes of then.
  const own = 'substr(neighbourhood_code, 3, 4) = substr($1, 3, 4)';
  const text = `
with known as (
  select distinct neighbourhood_code from vault.object
  where municipality_code = $1 and ${own}
)
select neighbourhood_code from known
union
select neighbourhood_code from vault.property_transfer
where municipality_code = $1 and ${own} and not exists (select 1 from known)
order by neighbourhood_code`;
  return { text, params: [municipality] };
}
