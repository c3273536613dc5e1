import type pg from 'pg';

/** Years of which the whole town tells; the last comes with its second release. */
export const wholeYears = [2017, 2018, 2019, 2020, 2021] as const;

/** Draws that depend on nothing but what is drawn for: a whole number from 0 by a text and a salt. */
const draw = (key: string, salt: string) => `(('x' || substr(md5('${salt}' || ${key}), 1, 6))::bit(24)::int)`;
const pick = (key: string, salt: string, ...from: readonly string[]) =>
  `(array['${from.join("', '")}'])[1 + ${draw(key, salt)} % ${from.length}]`;
const day = (year: string, key: string, salt: string) =>
  `make_date(${year}, 1 + ${draw(key, `${salt}m`)} % 12, 1 + ${draw(key, `${salt}d`)} % 28)`;
const delivered = (dataset: string) => `'GM9901', (select min(id) from vault.delivery where dataset = '${dataset}')`;

/** One in eight inhabitants a suspect in each year, some for two offences, two or so to an incident; rare offences beside common ones. */
const suspects = (years: string) => `
insert into vault.drug_suspect
select ${delivered('drug_suspect')}, 'suspect' || year || person_key || turn, person_key, 0,
  'incident' || year || ${draw('person_key', 'incident')} % 90, 0, ${day('year', 'person_key', 'seen')}, 'day',
  ${pick('person_key || turn', 'offence', ...Array(8).fill('handel_harddrugs'), ...Array(5).fill('handel_softdrugs'), ...Array(4).fill('vervaardiging_softdrugs'), 'in_uitvoer', 'voorbereiding', 'vervaardiging_harddrugs')},
  ${pick('person_key', 'location', 'openbare_weg', 'openbare_weg', 'openbare_weg', 'woning', 'bedrijfspand', 'overig')}, null
from vault.person_year cross join (values (0), (1)) turns (turn)
where year in (${years}) and birth_year <= year - 12 and ${draw('person_key || year', 'suspect')} % 8 = 0
  and (turn = 0 or ${draw('person_key', 'twice')} % 5 = 0)`;

/** Six in seven of those who have any are known with the police; others have more kinds. */
const records = `
insert into vault.criminal_record
select ${delivered('criminal_record')}, 'record' || person_key || kind, person_key, 0, 2012 + ${draw('person_key', 'since')} % 5, kind,
  ${pick('person_key || kind', 'group', 'vermogen', 'drugs', 'geweld_en_seksueel', 'wapens')}
from (select person_key from vault.person_year union select holder_key from vault.ownership where holder_kind = 'persoon'
  union select person_key from vault.directorship) everybody
cross join (values ('politieregistratie', 4), ('justitieel_gegeven', 11), ('veroordeling', 14)) kinds (kind, one_in)
where person_key is not null and ${draw('person_key || kind', 'record')} % one_in = 0`;

/** Fifty owners of three dwellings or more; of most it is known what they live on. */
const collectors = `
insert into vault.ownership
select ${delivered('ownership')}, 'owned' || owned.object_key || person_key || owned.year, owned.object_key, 0, person_key, 0, owned.year,
  'eigendom', 0.5, 'persoon', 'gemeente', ${draw('person_key', 'free')} % 3 = 0
from (select person_key from vault.person_year_income where year in (2019, 2020) and ${draw('person_key', 'collector')} % 20 = 0
  group by person_key having count(*) = 2) collector
cross join lateral (select object_key from vault.object where year = 2020 and 'woning' = any (use)
  order by md5(object_key || person_key) limit 3 + ${draw('person_key', 'many')} % 4) chosen
join vault.object owned using (object_key)`;

const incomes = [
  `delete from vault.person_year_income where ${draw('person_key', 'income')} % 9 = 0`,
  `update vault.person_year_income set employment_income = 0, benefit_income = 0, self_employed_income = 0,
    pension_income = 0, rental_income = 0, other_income = 0 where ${draw('person_key', 'nothing')} % 3 = 0`,
  `update vault.person_year_debt set problematic_debt = ${draw('person_key', 'debt')} % 30 = 0, on_benefit = ${draw('person_key', 'benefit')} % 40 = 0
    where ${draw('person_key', 'asked')} % 5 > 0`,
];

/** Shops that go from hand to hand within two months, every year anew, and hardly any that are sold otherwise. */
const resales = [
  `update vault.object set use = '{winkel}' where ${draw('object_key', 'shop')} % 30 = 0`,
  `insert into vault.property_transfer
select ${delivered('property_transfer')}, 'shop' || object_key || year || sold.turn || role, 'deed' || object_key || year || sold.turn, 0,
  object_key, 0, 'party' || object_key || year || case role when 'verkoper' then sold.turn - 1 else sold.turn end, 0,
  make_date(year, 1, 10) + 50 * sold.turn, 'day', 'verkoop', 'eigendom', 1, role, 'persoon', 'gemeente',
  300000 + 1000 * (${draw('object_key', 'price')} % 40), false, ${draw('object_key', 'loan')} % 2 = 0, null, null
from vault.object cross join (values (0), (1)) sold (turn) cross join (values ('verkoper'), ('koper')) roles (role)
where use = '{winkel}' and (sold.turn = 1 or ${draw('object_key', 'once')} % 6 > 0)`,
];

/** Everybody else's boards, and a dozen persons who are on six of them. */
const boards = `
insert into vault.directorship
select ${delivered('directorship')}, 'board' || entity_key || person_key, person_key, 0, entity_key, 0, '2015-01-01', 'day', null, null
from (select distinct entity_key from vault.legal_entity where legal_form in ('stichting', 'vereniging')) body
cross join lateral (
  select person_key from (select distinct person_key, md5(person_key || entity_key) from vault.person_year order by 2 limit 2) two
  union select person_key from (select distinct person_key from vault.person_year order by 1 limit 14) busy
    where ${draw('person_key || entity_key', 'busy')} % 4 = 0) director`;

/** A cleared farm in one dwelling of six, some cleared twice. */
const clearances = (years: string) => `
insert into vault.cannabis_clearance
select ${delivered('cannabis_clearance')}, 'farm' || object_key || year || turn, null, 0, object_key, 0, null, 'woning',
  ${day('year', 'object_key || turn', 'farm')}, 'day', 100
from (select distinct object_key from vault.object) place
cross join unnest(array[${years}]) years (year) cross join (values (0), (1)) turns (turn)
where ${draw('object_key || year', 'farm')} % 6 = 0 and (turn = 0 or ${draw('object_key', 'again')} % 25 = 0)`;

/** Three move-ins in a year, in one dwelling of four. */
const moves = `
insert into vault.residence_move
select ${delivered('residence_move')}, 'move' || object_key || year || turn, 'mover' || object_key || year || turn, 0, object_key, 0,
  make_date(year, 1 + 3 * turn, 5), 'day', 'in'
from (select distinct object_key from vault.object) place
cross join unnest(array[2015, 2017, 2019, 2021]) years (year) cross join (values (0), (1), (2)) turns (turn)
where ${draw('object_key || year', 'moves')} % 4 = 0`;

/** Enough of everything that is rare in a small town for counts on both sides of every threshold. */
export const denseRows: readonly string[] = [
  ...resales,
  boards,
  collectors,
  ...incomes,
  records,
  suspects('2017, 2018, 2019, 2020'),
  clearances('2017, 2018, 2019, 2020'),
  moves,
];

/** A year later: the new year, some late rows of the years before, and some that were corrected. */
export const laterRows: readonly string[] = [
  ...incomes,
  suspects('2021'),
  clearances('2021'),
  `update vault.drug_suspect set offence = 'handel_softdrugs' where ${draw('fact_key', 'corrected')} % 60 = 0`,
  `delete from vault.cannabis_clearance where ${draw('fact_key', 'withdrawn')} % 50 = 0`,
  `update vault.object set use = '{kantoor}' where use = '{winkel}' and ${draw('object_key', 'office')} % 9 = 0`,
];

/** Run statements one after another. */
export async function runAll(pool: pg.Pool, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await pool.query(statement);
}
