import { asked, cellsOf, type FloorQuery } from './cells.ts';

const dwellings = `dwelling as (select asked.*, neighbourhood_code as nb, coalesce(dwelling_type, 'onbekend') as "dwelling-type", object_key
  from vault.object join asked using (year) where municipality_code = $1 and 'woning' = any (use))`;

export const objectQueries: readonly FloorQuery[] = [
  {
    indicator: 'vastgoed.doorsluishuizen',
    text: `with ${asked}, ${dwellings},
windowed as (select day_of.last, sale.*, count(*) over object as times, rank() over (object order by day desc) as nth
  from (select distinct last from asked) day_of join floor_sale sale on day > last - interval '20 years' and day <= last
  window object as (partition by last, object_key)),
passed as (select last, object_key, max(times) as times, case when count(*) = 1 then min(buyer_kind)
    when bool_and(parties_known) and count(*) filter (where not sold_again) = 1 then min(buyer_kind) filter (where not sold_again)
    else 'onbekend' end as "last-buyer-kind"
  from windowed where times >= 5 and nth = 1 group by last, object_key),
often as (select dwelling.*, "last-buyer-kind", case when times >= 20 then '20+' when times >= 10 then '10-19' when times >= 7 then '7-9' else '5-6' end as sales
  from dwelling join passed using (last, object_key))
${cellsOf('vastgoed.doorsluishuizen@1:count', 'often', ['sales', 'last-buyer-kind', 'dwelling-type'])}
union all ${cellsOf('context.woningen@1:count', 'dwelling', ['dwelling-type'])}`,
  },
  {
    indicator: 'drugs.frequente-verhuizingen',
    text: `with ${asked},
moved as (select last, object_key from (select distinct last from asked) day_of join vault.residence_move
    on move_date > last - interval '24 months' and move_date <= last
  where municipality_code = $1 and direction = 'in' and move_date_precision = 'day' group by last, object_key
  having count(distinct move_date) >= 3),
often as (select asked.*, neighbourhood_code as nb from vault.object join asked using (year) join moved using (last, object_key)
  where municipality_code = $1 and 'woning' = any (use))
${cellsOf('drugs.frequente-verhuizingen@1:count', 'often', [])}`,
  },
  {
    indicator: 'drugs.hennepruimingen',
    text: `with ${asked},
farm as (select asked.*, coalesce(listed.neighbourhood_code, cleared.neighbourhood_code) as nb,
    case when listed.object_key is null then 'buiten_bestand' when listed.use <> array['woning'] then
      case cardinality(listed.use) when 0 then 'onbekend' when 1 then listed.use[1] else 'gemengd' end
      when dwelling_type in ('eengezins', 'meergezins') then 'woning_' || dwelling_type else 'woning_overig' end as place,
    case when listed.object_key is null then 'buiten_bestand' else coalesce(tenure, 'onbekend') end as tenure,
    case when listed.object_key is null then 'buiten_bestand' when construction_year is null then 'onbekend'
      when construction_year < 1945 then 'voor-1945' when construction_year < 1970 then '1945-1969' when construction_year < 1990 then '1970-1989'
      when construction_year < 2010 then '1990-2009' else '2010+' end as "construction-period"
  from vault.cannabis_clearance cleared join asked on clearance_date between first and last
  left join vault.object listed on listed.municipality_code = $1 and (listed.object_key, listed.year) = (cleared.object_key, asked.year)
  where cleared.municipality_code = $1),
object as (select asked.*, neighbourhood_code as nb from vault.object join asked using (year) where municipality_code = $1)
${cellsOf('drugs.hennepruimingen@1:count', 'farm', ['place', 'tenure', 'construction-period'])}
union all ${cellsOf('context.objecten@1:count', 'object', [])}`,
  },
];
