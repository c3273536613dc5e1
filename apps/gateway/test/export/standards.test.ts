import { catalogue } from '@zichtlijn/indicators';
import { describe, expect, it, test } from 'vitest';
import { algorithmRegister } from '../../src/export/algorithm-register.ts';
import { concepts } from '../../src/export/concepts.ts';
import { dataCatalogue } from '../../src/export/data-catalogue.ts';
import type { Node } from '../../src/export/linked-data.ts';
import type { Publisher } from '../../src/export/publisher.ts';
import { algorithmFields, asked, words } from './asked-by-standards.ts';

const publisher: Publisher = {
  name: 'RIEC Voorbeeld',
  uri: 'https://organisaties.example.org/riec-voorbeeld',
  email: 'gegevens@example.org',
  base: 'https://data.example.org',
  endpoint: 'https://zichtlijn.example.org/graphql',
  documentation: 'https://zichtlijn.example.org/verkenner',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  title: { nl: 'Cijfers', en: 'Numbers' },
  description: { nl: 'Gemeenten naast elkaar', en: 'Municipalities side by side' },
  legalBasis: 'convenant RIEC, artikel 3',
  algorithms: {},
};
const nodes: readonly Node[] = [...dataCatalogue(publisher)['@graph'], ...concepts(publisher)['@graph']];
const classOf = new Map(nodes.map((node) => [node['@id'], node['@type']]));

/** The values of a property, each apart; texts in two languages are two. */
const valuesOf = (node: Node, property: string): unknown[] => [node[property] ?? []].flat();
const idOf = (value: unknown): string => (value as { '@id'?: string })['@id'] ?? '';

describe('what the profiles ask', () => {
  test.each(asked)('$class $property ($source)', ({ class: of, property, count: [least, most], range }) => {
    const all = nodes.filter((node) => node['@type'] === of);
    expect(all.length).toBeGreaterThan(0);
    for (const node of all) {
      const values = valuesOf(node, property);
      // A text in two languages is one text.
      const isText = values.some((value) => (value as { '@language'?: string })['@language'] !== undefined);
      expect(values.length, node['@id']).toBeGreaterThanOrEqual(least);
      if (!isText) expect(values.length, node['@id']).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY);
      for (const value of range === undefined ? [] : values) {
        const id = idOf(value);
        if (!range!.includes('/') && !range!.endsWith('mailto:'))
          expect(classOf.get(id), `${node['@id']} ${id}`).toBe(range);
        else expect(id.startsWith(range!), `${node['@id']} ${id}`).toBe(true);
      }
    }
  });

  it('takes a word of a list from that list', () => {
    const ids = [...JSON.stringify(nodes).matchAll(/authority\/(access-right|data-theme)\/([A-Z_]+)/g)];
    expect(ids.length).toBeGreaterThan(catalogue.length);
    for (const [, list, word] of ids) expect(words[list!]).toContain(word);
  });

  it('gives a concept one preferred label in each language, and one place', () => {
    for (const node of nodes.filter((one) => one['@type'] === 'skos:Concept')) {
      const languages = valuesOf(node, 'skos:prefLabel').map(
        (label) => (label as { '@language': string })['@language'],
      );
      expect(languages.sort()).toEqual(['en', 'nl']);
    }
  });
});

describe('what the register of algorithms asks', () => {
  const known = new Map(algorithmFields.map((one) => [one.field, one]));
  const told = (algorithms: Publisher['algorithms']) => algorithmRegister({ ...publisher, algorithms });

  it('has every field by its name in the standard, within its length and its values', () => {
    const drafts = told({ status: 'In gebruik', publicationCategory: 'Overige algoritmes', begin: '2026-12' });
    expect(drafts.map(({ entry }) => entry.source_id)).toEqual(catalogue.map(({ id, version }) => `${id}@${version}`));
    for (const { entry } of drafts) {
      for (const [field, value] of Object.entries(entry)) {
        const asks = known.get(field);
        expect(asks, field).toBeDefined();
        for (const one of [value].flat() as string[]) {
          expect(one.length, `${entry.source_id} ${field}`).toBeGreaterThan(0);
          expect(one.length, `${entry.source_id} ${field}`).toBeLessThanOrEqual(asks?.most ?? Number.POSITIVE_INFINITY);
          if (asks?.values) expect(asks.values, `${entry.source_id} ${field}`).toContain(one);
        }
      }
      for (const { field, isRequired } of algorithmFields) if (isRequired) expect(entry).toHaveProperty([field]);
      expect(entry.methods_and_models).toContain('niet zelflerend');
    }
  });

  it('names what people have not said yet, what is required first, and makes up none of it', () => {
    for (const { entry, 'nog in te vullen': open } of told({})) {
      expect(open.verplicht).toEqual(['status', 'publication_category']);
      for (const field of [...open.verplicht, ...open.overig]) {
        expect(known.has(field), field).toBe(true);
        expect(entry).not.toHaveProperty([field]);
      }
      const lacking = algorithmFields.filter(({ field, isRequired }) => isRequired && !(field in entry));
      expect(lacking.map(({ field }) => field)).toEqual(open.verplicht);
    }
  });
});
