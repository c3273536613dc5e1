/**
 * What an analyst makes first: the sales and the owners, once. It knows this invented municipality: every deed has a number, every date is known to
 * the day, every sale is of a whole object, nothing is dealt for several objects together, and transfers say no neighbourhood. The definitions must ask all that.
 */
export const floorTables: readonly string[] = [
  `create temporary table floor_sale as
  with party as (select object_key, deed_key, transfer_date as day, party_key, party_kind, party_residence, role, price from vault.property_transfer
    where municipality_code = $1 and coalesce(transfer_kind, case when price = 0 then 'overig' else 'verkoop' end) = 'verkoop'
      and coalesce("right", 'overig') not in ('vruchtgebruik', 'bloot_eigendom')),
  again as (select distinct bought.object_key, bought.deed_key from party bought join party sold using (object_key, day, party_key)
    where bought.role = 'koper' and sold.role = 'verkoper')
  select sale.*, again.deed_key is not null as sold_again from (
    select object_key, deed_key, day, max(price) as price, bool_and(party_key is not null) as parties_known,
      case when min(coalesce(party_kind, 'onbekend')) filter (where role = 'koper') < max(coalesce(party_kind, 'onbekend')) filter (where role = 'koper')
        then 'gemengd' else min(coalesce(party_kind, 'onbekend')) filter (where role = 'koper') end as buyer_kind,
      case when min(coalesce(party_residence, 'onbekend')) filter (where role = 'koper') < max(coalesce(party_residence, 'onbekend')) filter (where role = 'koper')
        then 'gemengd' else min(coalesce(party_residence, 'onbekend')) filter (where role = 'koper') end as buyer_residence
    from party group by object_key, deed_key, day) sale left join again using (object_key, deed_key)`,
  `create temporary table floor_object as
  select object_key, year, neighbourhood_code as nb, dwelling_type, 'woning' = any (use) as is_dwelling,
    case cardinality(use) when 0 then 'onbekend' when 1 then use[1] else 'gemengd' end as use
  from vault.object where municipality_code = $1 and object_key in (select object_key from floor_sale)`,
  `create temporary table floor_owner as
  with held as (select year, holder_key, object_key, 'woning' = any (use) as is_dwelling, bool_or(holder_kind = 'persoon') as is_person,
      min(holder_residence) as one_residence, max(holder_residence) as other_residence,
      bool_or(not mortgage_free) as has_mortgage, bool_and(coalesce(mortgage_free, false)) as is_free
    from vault.ownership join vault.object using (municipality_code, object_key, year)
    where municipality_code = $1 and "right" in ('eigendom', 'appartementsrecht', 'erfpacht', 'opstal') and holder_key is not null
    group by year, holder_key, object_key, 'woning' = any (use)),
  holder as (select year, holder_key as person_key, bool_or(is_person) as is_person, count(*) filter (where is_dwelling) as dwellings,
      case when min(one_residence) = max(other_residence) then min(one_residence) else 'onbekend' end as residence,
      case when bool_or(has_mortgage and is_dwelling) then 'nee' when bool_and(is_free) filter (where is_dwelling) then 'ja'
        else 'onbekend' end as mortgage_free
    from held group by year, holder_key)
  select year, person_key, dwellings, residence, mortgage_free from holder
  where is_person or exists (select 1 from vault.person_year living
    where living.municipality_code = $1 and (living.year, living.person_key) = (holder.year, holder.person_key))`,
  'analyze floor_sale',
  'analyze floor_object',
  'analyze floor_owner',
];
