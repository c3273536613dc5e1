import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dataset, dataset } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { holdMapping } from '../../src/import/hold-mapping.ts';
import { readManifest } from '../../src/import/manifest.ts';
import { type Mapping, readMapping as readForm } from '../../src/import/mapping.ts';
import { sourceHeader } from '../../src/import/source-header.ts';

const directory = mkdtempSync(join(tmpdir(), 'zicht-papers-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const object = dataset('object') as Dataset;

const complete = {
  sourceHolder: 'Kadaster',
  legalBasis: { basis: 'Kadasterwet', article: 'artikel 99' },
  purpose: 'proef',
  period: { from: '2020-01-01', to: '2020-12-31' },
  absentMeans: 'niet overgedragen',
  indelingsjaar: 2022,
  deliveredOn: '2023-01-15',
  contact: 'gegevensbeheer',
  retainUntil: '2040-01-01',
  synthetic: false,
};

function written(content: unknown): string {
  const file = join(directory, 'papers.yaml');
  writeFileSync(file, stringify(content));
  return file;
}

/** A mapping, read and held against the contract. */
const readMapping = (file: string, dataset: Dataset): Mapping => {
  const mapping = readForm(file);
  holdMapping(file, mapping, dataset);
  return mapping;
};

const faultOf = (work: () => unknown): Fault => {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('expected a Fault');
};

describe('a manifest', () => {
  it('lets one row in a hundred be rejected unless it says otherwise', () => {
    expect(readManifest(written(complete), object).rejectLimit).toBe(0.01);
  });

  it('is refused without any one of its parts, by name', () => {
    for (const part of Object.keys(complete)) {
      const { [part as keyof typeof complete]: _, ...rest } = complete;
      expect(faultOf(() => readManifest(written(rest), object)).sentence.nl, part).toContain(part);
    }
    const basis = { ...complete, legalBasis: { basis: 'Kadasterwet' } };
    expect(faultOf(() => readManifest(written(basis), object)).sentence.en).toContain('legalBasis.article');
  });

  it('of police or judicial data needs the written consent of the source', () => {
    const police: Dataset = { ...object, consentRequired: true };
    expect(faultOf(() => readManifest(written(complete), police)).code).toBe('MANIFEST_CONSENT');
    const consent = { by: 'Politie', reference: 'brief 12', on: '2022-05-01' };
    expect(readManifest(written({ ...complete, consent }), police).consent).toEqual(consent);
  });

  it('of households says how they were derived, because no register holds them', () => {
    const household = dataset('person_year_household') as Dataset;
    expect(faultOf(() => readManifest(written(complete), household)).code).toBe('MANIFEST_METHOD');
    const method = 'afgeleid uit adres en ouder-kindrelaties';
    expect(readManifest(written({ ...complete, method }), household).method).toBe(method);
  });

  it('of a group of columns may be named for the dataset it is a group of', () => {
    const income = dataset('person_year_income') as Dataset;
    expect(readManifest(written({ ...complete, dataset: 'person_year' }), income).dataset).toBe('person_year');
  });

  it('of another dataset, or with a period that ends before it begins, is refused', () => {
    expect(faultOf(() => readManifest(written({ ...complete, dataset: 'person_year' }), object)).code).toBe(
      'MANIFEST_DATASET',
    );
    const period = { from: '2021-01-01', to: '2020-01-01' };
    expect(faultOf(() => readManifest(written({ ...complete, period }), object)).sentence.nl).toContain('period');
  });
});

describe('a mapping', () => {
  const columns = { bag_id: 'bag', year: 'jaar', use: 'gebruik' };

  it('may reach a key by any of its alternatives, and must reach each that is required', () => {
    expect(Object.keys(readMapping(written({ columns }), object).columns)).toHaveLength(3);
    const { bag_id: _, ...unkeyed } = columns;
    const addressed = { ...unkeyed, postcode: 'postcode', house_number: 'nr' };
    expect(Object.keys(readMapping(written({ columns: addressed }), object).columns)).toHaveLength(4);
    const fault = faultOf(() => readMapping(written({ columns: unkeyed }), object));
    expect(fault.code).toBe('MAPPING_INCOMPLETE');
    expect(fault.sentence.nl).toContain('bag_id / postcode + house_number');
  });

  it('is refused when it fills a column the contract does not have', () => {
    const fault = faultOf(() => readMapping(written({ columns: { ...columns, wozwaarde: 'WOZ' } }), object));
    expect(fault).toMatchObject({ code: 'MAPPING_UNKNOWN' });
    expect(fault.sentence.en).toContain('wozwaarde');
  });

  it('takes a column from the source or from a constant, not from both', () => {
    const both = { ...columns, year: { from: 'jaar', constant: 2020 } };
    expect(faultOf(() => readMapping(written({ columns: both }), object)).code).toBe('MAPPING_INVALID');
  });

  it('takes a history only where rows per 1 January or moves can come of it, and a lookup only where it is named', () => {
    const history = { begin: 'van', end: 'tot' };
    const { year: _, ...undated } = columns;
    expect(readMapping(written({ columns: undated, history }), object).history?.endIncluded).toBe(false);
    expect(faultOf(() => readMapping(written({ columns, history }), object)).sentence.nl).toContain('year');
    const suspect = { bsn: 'bsn', registration_date: 'datum', offence: 'delict' };
    const police = dataset('drug_suspect') as Dataset;
    expect(faultOf(() => readMapping(written({ columns: suspect, history }), police)).code).toBe('MAPPING_HISTORY');
    const lookedUp = { ...columns, neighbourhood_code: { from: 'pc', lookup: 'buurten' } };
    expect(faultOf(() => readMapping(written({ columns: lookedUp }), object)).code).toBe('MAPPING_LOOKUP');
  });

  it('joins, cuts and skips: several columns to one, one column to several, a constant, texts that mean nothing', () => {
    const mapping = readMapping(
      written({
        missing: ['-'],
        columns: {
          postcode: { from: ['pc4', 'pc2'], separator: '' },
          house_number: { from: 'adres', split: ' ', part: 2 },
          year: { constant: 2020 },
          use: 'gebruik',
        },
      }),
      object,
    );
    const { read, dropped } = sourceHeader('x.csv', ['pc4', 'pc2', 'adres', 'gebruik', 'Jansen 111222333'], mapping);
    const row = ['1012', 'AB', 'Dam 7', '-', 'x'];
    const text = (name: string) => read(mapping.columns[name] ?? {}, row);
    expect([text('postcode'), text('house_number'), text('year'), text('use')]).toEqual(['1012AB', '7', '2020', null]);
    expect(dropped).toEqual(['kolom 5']);
  });
});
