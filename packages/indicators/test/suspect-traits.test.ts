import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { crimineleLoopbaan } from '../src/definitions/criminele-loopbaan.ts';
import { verdachtenHuishoudpositie } from '../src/definitions/verdachten-huishoudpositie.ts';
import { verdachtenOpleiding } from '../src/definitions/verdachten-opleiding.ts';
import { verdachtenSocialeContext } from '../src/definitions/verdachten-sociale-context.ts';
import type { TabulatedCell } from '../src/index.ts';
import { educated, means, member, record, suspect } from './drug-rows.ts';
import { type Microdata, person } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const SUSPECTS = 'drugs.verdachten@1:count';
const BEFORE = 'drugs.criminele-loopbaan@1:count';

/** The categories of a breakdown that somebody stands in. */
const standsIn = (cells: readonly TabulatedCell[], breakdown: string) =>
  cells
    .filter((cell) => cell.breakdown === breakdown)
    .map(({ category }) => category)
    .sort();

describe('the household position of a suspect', () => {
  const positions = async (data: Partial<Microdata>) =>
    standsIn(
      await tabulate(vault, verdachtenHuishoudpositie, {
        person_year: [person('p')],
        drug_suspect: [suspect('p')],
        ...data,
      }),
      'position',
    );

  test('is that of the year of the registration, and unknown where no household is', async () => {
    const person_year_household = [
      member('p', 'alleenstaand', { year: 2015 }),
      member('p', 'thuiswonend_kind'),
      member('p', 'partner_met_kinderen', { year: 2017 }),
    ];
    expect(await positions({ person_year_household })).toEqual(['thuiswonend_kind']);
    expect(await positions({ person_year_household: [] })).toEqual(['onbekend']);
    expect(await positions({ person_year_household: [member('p', null)] })).toEqual(['onbekend']);
  });

  test('is told once in the total of who is suspected of several offences, and with each of them', async () => {
    const drug_suspect = ['handel_harddrugs', 'voorbereiding'].map((offence) => suspect('p', { offence }));
    const data = { person_year: [person('p')], drug_suspect, person_year_household: [member('p', 'alleenstaand')] };
    const cells = await tabulate(vault, verdachtenHuishoudpositie, data);
    expect([cellValue(cells, SUSPECTS), cellValue(cells, SUSPECTS, 'position', 'alleenstaand')]).toEqual([1, 1]);
    const pairs = ['handel_harddrugs.alleenstaand', 'voorbereiding.alleenstaand'];
    expect(standsIn(cells, 'offence-position')).toEqual(pairs);
  });
});

describe('the education of a suspect', () => {
  const levels = async (...person_year_education: Microdata['person_year_education']) =>
    standsIn(
      await tabulate(vault, verdachtenOpleiding, {
        person_year: [person('p')],
        drug_suspect: [suspect('p')],
        person_year_education,
      }),
      'education',
    );

  test('is that of the year, and not known without a level or without a row', async () => {
    expect(await levels(educated('p', 'laag', { year: 2015 }), educated('p', 'hoog'))).toEqual(['hoog']);
    expect(await levels(educated('p', 'laag', { year: 2015 }))).toEqual(['onbekend']);
    expect(await levels(educated('p', null))).toEqual(['onbekend']);
    expect(await levels(educated('p', 'onbekend'))).toEqual(['onbekend']);
  });
});

describe('the social context of a suspect', () => {
  const home = [member('p', 'thuiswonend_kind'), member('parent', 'ouder_eenouderhuishouden')];
  const contexts = async (data: Partial<Microdata>) => {
    const own = { person_year: [person('p')], drug_suspect: [suspect('p')], person_year_household: home };
    const given = { ...own, person_year_debt: [means('p')], ...data };
    return standsIn(await tabulate(vault, verdachtenSocialeContext, given), 'context');
  };

  test('may be several things at once', async () => {
    const person_year_debt = [means('p', { problematic_debt: true, on_benefit: true })];
    expect(await contexts({ person_year_debt, criminal_record: [record('parent')] })).toEqual([
      'schulden',
      'thuis_bij_ouder_met_politieregistratie',
      'uitkering',
    ]);
  });

  test('tells nothing of nobody: it is none of these, or not known where something is missing', async () => {
    expect(await contexts({})).toEqual(['geen']);
    expect(await contexts({ person_year_debt: [] })).toEqual(['onbekend']);
    expect(await contexts({ person_year_debt: [means('p', { on_benefit: null })] })).toEqual(['onbekend']);
    expect(await contexts({ person_year_household: [] })).toEqual(['onbekend']);
  });

  test('counts a parent by a record of the ten years before P, by kind and never pooled', async () => {
    const of = (...years: number[]) => contexts({ criminal_record: years.map((year) => record('parent', { year })) });
    expect(await of(2005)).toEqual(['geen']);
    expect(await of(2006)).toEqual(['thuis_bij_ouder_met_politieregistratie']);
    expect(await of(2015)).toEqual(['thuis_bij_ouder_met_politieregistratie']);
    expect(await of(2016)).toEqual(['geen']);
    const kinds = ['politieregistratie', 'veroordeling'].map((record_kind) => record('parent', { record_kind }));
    expect(await contexts({ criminal_record: kinds })).toEqual([
      'thuis_bij_ouder_met_politieregistratie',
      'thuis_bij_ouder_met_veroordeling',
    ]);
  });

  test('counts a parent only for a child that lives at home with them', async () => {
    const criminal_record = [record('parent')];
    const with_ = (...person_year_household: Microdata['person_year_household']) =>
      contexts({ criminal_record, person_year_household });
    const [, parent] = home;
    expect(await with_(member('p', 'alleenstaand'), parent!)).toEqual(['geen']);
    expect(await with_(member('p', 'thuiswonend_kind', { household_key: 'elsewhere' }), parent!)).toEqual(['geen']);
    const brother = member('parent', 'thuiswonend_kind');
    expect(await with_(member('p', 'thuiswonend_kind'), brother)).toEqual(['geen']);
    const unknown = { household_key: null };
    expect(await with_(member('p', 'thuiswonend_kind', unknown), { ...parent!, ...unknown })).toEqual(['geen']);
  });
});

describe('a criminal career', () => {
  const career = async (data: Partial<Microdata>) =>
    tabulate(vault, crimineleLoopbaan, { person_year: [person('p')], drug_suspect: [suspect('p')], ...data });

  test('begins in a strictly earlier year, at most ten before', async () => {
    const total = async (year: number) => cellValue(await career({ criminal_record: [record('p', { year })] }), BEFORE);
    expect([await total(2005), await total(2006), await total(2015), await total(2016)]).toEqual([0, 1, 1, 0]);
  });

  test('has a pair for each earlier group and each offence, and one person in the total', async () => {
    const criminal_record = ['vermogen', 'drugs', 'drugs'].map((offence_group, at) =>
      record('p', { offence_group, year: 2013 + at }),
    );
    const drug_suspect = ['handel_harddrugs', 'voorbereiding'].map((offence) => suspect('p', { offence }));
    const cells = await career({ criminal_record, drug_suspect });
    expect(cellValue(cells, BEFORE)).toBe(1);
    expect(standsIn(cells, 'earlier-offence')).toEqual([
      'drugs.handel_harddrugs',
      'drugs.voorbereiding',
      'vermogen.handel_harddrugs',
      'vermogen.voorbereiding',
    ]);
  });

  test('is placed where somebody lived in the year of their latest registration, also where only a former one follows a record', async () => {
    const person_year = [
      person('p', { year: 2015, neighbourhood_code: 'BU9901ZA01' }),
      person('p', { year: 2016, neighbourhood_code: 'BU9901ZB01' }),
    ];
    const drug_suspect = ['2015-06-01', '2016-06-01'].map((registration_date) => suspect('p', { registration_date }));
    const criminal_record = [record('p', { year: 2005 })];
    const asked = { level: 'neighbourhood', period: '2012JJ00/2016JJ00' } as const;
    const cells = await tabulate(vault, crimineleLoopbaan, { person_year, drug_suspect, criminal_record }, asked);
    expect(cells.filter(({ breakdown }) => breakdown === '_T').map(({ area }) => area)).toEqual(['BU9901ZB01']);
  });

  test('is made by no conviction, which is another kind of record, nor by a traffic offence', async () => {
    const conviction = await career({ criminal_record: [record('p', { record_kind: 'veroordeling' })] });
    expect(cellValue(conviction, BEFORE)).toBe(0);
    const traffic = await career({ criminal_record: [record('p', { offence_group: 'verkeer' })] });
    expect(cellValue(traffic, BEFORE)).toBe(0);
  });
});
