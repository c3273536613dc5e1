import { asked, cellsOf, type FloorQuery } from './cells.ts';

const incomes = ['employment', 'benefit', 'self_employed', 'pension', 'rental', 'other'].map(
  (kind) => `${kind}_income`,
);
const ages = (age: string) =>
  `case when ${age} is null then 'onbekend' when ${age} >= 45 then '45+' when ${age} >= 25 then '25-44' when ${age} >= 18 then '18-24' when ${age} >= 12 then '12-17' end`;

export const personQueries: readonly FloorQuery[] = [
  {
    indicator: 'context.inwoners',
    text: `with ${asked},
person as (select asked.*, coalesce(living.neighbourhood_code, home.neighbourhood_code) as nb from vault.person_year living join asked using (year)
  left join vault.object home on home.municipality_code = $1 and (home.object_key, home.year) = (living.object_key, living.year)
  where living.municipality_code = $1)
${cellsOf('context.inwoners@1:count', 'person', [])}`,
  },
  {
    indicator: 'drugs.verdachten',
    text: `with ${asked},
person as (select asked.*, coalesce(living.neighbourhood_code, home.neighbourhood_code) as nb, ${ages('living.year - birth_year')} as age
  from vault.person_year living join asked using (year)
  left join vault.object home on home.municipality_code = $1 and (home.object_key, home.year) = (living.object_key, living.year)
  where living.municipality_code = $1 and (birth_year is null or living.year - birth_year >= 12)),
registered as (select asked.*, suspect.person_key, offence, living.year - birth_year as years, living.year as lived,
    coalesce(living.neighbourhood_code, home.neighbourhood_code) as then_nb
  from vault.drug_suspect suspect join asked on registration_date between first and last
  join vault.person_year living on living.municipality_code = $1
    and (living.person_key, living.year) = (suspect.person_key, extract(year from registration_date)::int)
  left join vault.object home on home.municipality_code = $1 and (home.object_key, home.year) = (living.object_key, living.year)
  where suspect.municipality_code = $1 and offence not in ('bezit_softdrugs', 'bezit_harddrugs') and (birth_year is null or living.year - birth_year >= 12)),
suspected as (select *, offence || '.' || age as "offence-age" from (select *, first_value(then_nb) over latest as nb, ${ages('first_value(years) over latest')} as age
  from registered window latest as (partition by level, code, person_key order by lived desc)) one)
${cellsOf('drugs.verdachten@1:count', 'suspected', ['offence', 'age', 'offence-age'], 'count(distinct person_key)', 'count(distinct person_key)')}
union all ${cellsOf('context.inwoners-van-12-en-ouder@1:count', 'person', ['age'])}`,
  },
  {
    indicator: 'vastgoed.verzamelaars',
    text: `with ${asked},
owned as (select asked.*, null::text as nb, residence, dwellings from floor_owner join asked using (year) where dwellings >= 1),
many as (select *, case when dwellings >= 10 then '10+' when dwellings >= 5 then '5-9' else '3-4' end as "dwellings-collected" from owned where dwellings >= 3)
${cellsOf('vastgoed.verzamelaars@1:count', 'many', ['dwellings-collected', 'residence'])}
union all ${cellsOf('context.woningeigenaren@1:count', 'owned', ['residence'])}`,
  },
  {
    indicator: 'vastgoed.windhappers',
    text: `with ${asked},
known as (select asked.*, null::text as nb, mortgage_free as "mortgage-free", ${incomes.map((column) => `${column} = 0`).join(' and ')} as nothing,
    case when dwellings >= 3 then '3+' when dwellings = 2 then '2' else '1' end as "dwellings-owned"
  from floor_owner join asked using (year) join vault.person_year_income income on income.municipality_code = $1
    and (income.person_key, income.year) = (floor_owner.person_key, floor_owner.year)
  where dwellings >= 1 and ${incomes.map((column) => `${column} is not null`).join(' and ')}),
without as (select * from known where nothing)
${cellsOf('vastgoed.windhappers@1:count', 'without', ['mortgage-free', 'dwellings-owned'])}
union all ${cellsOf('vastgoed.woningeigenaren-met-bekend-inkomen@1:count', 'known', ['mortgage-free', 'dwellings-owned'])}`,
  },
  {
    indicator: 'vastgoed.pandeigenaren-met-antecedenten',
    text: `with ${asked},
owned as (select asked.*, null::text as nb, person_key from floor_owner join asked using (year)),
record as (select distinct year as reference, person_key, record_kind as "record-kind", record_kind || '.' || offence_group as "recorded-offence"
  from (select distinct year from asked) moment join (select year as happened, person_key, record_kind, offence_group from vault.criminal_record
    where municipality_code = $1 and offence_group <> 'verkeer') known on happened between year - 9 and year),
registered as (select owned.*, "record-kind", "recorded-offence" from owned join record on (reference, record.person_key) = (owned.year, owned.person_key))
${cellsOf('vastgoed.pandeigenaren-met-antecedenten@1:count', 'registered', ['record-kind', 'recorded-offence'], 'count(distinct person_key)', 'count(distinct person_key)')}
union all ${cellsOf('context.pandeigenaren@1:count', 'owned', [])}`,
  },
];
