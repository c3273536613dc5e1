import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concepts } from '../../src/export/concepts.ts';
import { dataCatalogue } from '../../src/export/data-catalogue.ts';
import type { LinkedData, Node } from '../../src/export/linked-data.ts';
import { type Publisher, readPublisher } from '../../src/export/publisher.ts';

const program = new URL('../../bin/zicht-gateway.mjs', import.meta.url).pathname;
const directory = mkdtempSync(join(tmpdir(), 'export-'));
const described = `
name: RIEC Voorbeeld
uri: https://organisaties.example.org/riec-voorbeeld
email: gegevens@example.org
base: https://data.example.org/
endpoint: https://zichtlijn.example.org/graphql
documentation: https://zichtlijn.example.org/verkenner
licence: https://creativecommons.org/licenses/by/4.0/
title: { nl: Cijfers, en: Numbers }
description: { nl: Gemeenten naast elkaar, en: Municipalities side by side }
legalBasis: convenant RIEC, artikel 3
`;
let publisher: Publisher;

beforeAll(() => {
  writeFileSync(join(directory, 'publisher.yaml'), described);
  publisher = readPublisher(directory);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const ofType = ({ '@graph': graph }: LinkedData, type: string): Node[] =>
  graph.filter((node) => node['@type'] === type);

/** Every identifier of ours that a document refers to. */
function referred(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referred);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const own = entries.length === 1 && entries[0]?.[0] === '@id' ? [String(entries[0][1])] : [];
  return [...own, ...entries.flatMap(([, member]) => referred(member))];
}

/** What no linked data may lack: each name once, each prefix known, each reference of ours leading somewhere. */
function faultsOf(document: LinkedData, elsewhere: ReadonlySet<string> = new Set()): string[] {
  const ids = document['@graph'].map((node) => node['@id']);
  const known = new Set(ids);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const terms = document['@graph'].flatMap((node) => [node['@type'], ...Object.keys(node)]);
  const unknown = terms.filter(
    (term) => !term.startsWith('@') && !((term.split(':')[0] ?? '') in document['@context']),
  );
  const lost = referred(document['@graph']).filter(
    (id) => id.startsWith('https://data.example.org/') && !known.has(id) && !elsewhere.has(id),
  );
  return [...twice, ...unknown, ...lost];
}

describe('concepts', () => {
  it('are every indicator, breakdown and category, each with a name in two languages and a place', () => {
    const document = concepts(publisher);
    expect(faultsOf(document)).toEqual([]);
    const all = ofType(document, 'skos:Concept');
    const expected = catalogue.flatMap(({ breakdowns }) => [1, ...breakdowns.flatMap((one) => [1, ...one.categories])]);
    expect(all).toHaveLength(expected.length);
    for (const concept of all) {
      expect(concept['skos:prefLabel']).toEqual([
        { '@language': 'nl', '@value': expect.stringMatching(/./) },
        { '@language': 'en', '@value': expect.stringMatching(/./) },
      ]);
      expect('skos:broader' in concept).not.toBe('skos:topConceptOf' in concept);
    }
  });
});

describe('the catalogue of data', () => {
  it('has for each dataset what DCAT-AP-NL asks', () => {
    const document = dataCatalogue(publisher);
    const subjects = new Set(concepts(publisher)['@graph'].map((node) => node['@id']));
    expect(faultsOf(document, subjects)).toEqual([]);
    const datasets = ofType(document, 'dcat:Dataset');
    expect(datasets.map((one) => one['dct:identifier'])).toEqual(datasets.map((one) => one['@id']));
    expect(datasets).toHaveLength(catalogue.length);
    const [catalog] = ofType(document, 'dcat:Catalog');
    expect(catalog).toMatchObject({ 'dct:publisher': { '@id': publisher.uri } });
    expect(referred(catalog?.['dcat:dataset'])).toEqual(datasets.map((one) => one['@id']));
  });

  it('says that access is restricted: numbers are given for a purpose', () => {
    const rights = ofType(dataCatalogue(publisher), 'dcat:Dataset').map((one) =>
      JSON.stringify(one['dct:accessRights']),
    );
    expect(new Set(rights).size).toBe(1);
    expect(rights[0]).toContain('access-right/RESTRICTED');
  });
});

describe('zicht-gateway export', () => {
  const run = (...words: string[]) =>
    new Promise<{ code: number; out: string; error: string }>((done) => {
      execFile(process.execPath, [program, 'export', ...words], { maxBuffer: 64_000_000 }, (fault, out, error) =>
        done({ code: typeof fault?.code === 'number' ? fault.code : 0, out, error }),
      );
    });

  it.each(['dcat', 'skos', 'algorithms'])('writes %s as JSON', async (what) => {
    const { code, out } = await run(what, '--dir', directory);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toBeTruthy();
  });

  it('names what is missing about who publishes, and repeats nothing of it', async () => {
    const other = mkdtempSync(join(tmpdir(), 'export-'));
    writeFileSync(join(other, 'publisher.yaml'), described.replace('gegevens@example.org', 'geheim'));
    const { code, error } = await run('dcat', '--dir', other);
    expect(code).toBe(1);
    expect(error).toMatch(/PUBLISHER[\s\S]*email/);
    expect(error).not.toContain('geheim');
    rmSync(other, { recursive: true, force: true });
  });
});
