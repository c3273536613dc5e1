import { expect, inject, test } from 'vitest';
import { demoPurpose } from '../../scripts/demo/purpose.ts';
import { send } from './between/eavesdropper.ts';

// An attack beside the list: from whom a municipality has what it published. That there are files of the police tells something, also where no number of them is given.

/** Every way from the schema to it, by whatever name. */
const town = 'municipality(code: "GM9901")';
const rows = 'in: { municipalities: ["GM9901"] }';
const questions = [
  `{ ${town} { release { sources { dataset holder } } } }`,
  `{ ${town} { r: release { s: sources { holder } } } }`,
  `{ ${town} { ... on Municipality { ...m } } } fragment m on Municipality { release { sources { __typename dataset } } }`,
  `{ ${town} { changes { previous { sources { dataset holder } } } } }`,
  `{ municipalities(${rows}) { release { sources { dataset holder } } } }`,
  `query ($no: Boolean = true) { ${town} { release { id sources @include(if: $no) { dataset } } } }`,
  `{ compare(indicator: "context.woningen", period: "2020JJ00", ${rows}) { rows { release { sources { dataset holder } } } } }`,
  `{ ${town} { table(indicator: "context.woningen") { release { sources { dataset holder } } } } }`,
];
const asked = (query: string, purpose: string | null) =>
  send(inject('towns').gateway, JSON.stringify({ query }), {
    'content-type': 'application/json',
    ...(purpose !== null && { 'zicht-purpose': purpose }),
  });

/** What an outsider reads in an answer: names of files of the contract, and of who holds them. */
const read = (text: string): string[] => [...text.matchAll(/"(?:dataset|holder)":"([^"]*)"/g)].map(([, word]) => word!);

test('finds the names in an answer that has them', () => {
  const answer = '{"data":{"municipality":{"release":{"sources":[{"dataset":"drug_suspect","holder":"Politie"}]}}}}';
  expect(read(answer)).toEqual(['drug_suspect', 'Politie']);
});

test.each(questions)('is told nothing of it before a purpose is named: %s', async (query) => {
  for (const purpose of [null, '', 'nieuwsgierig']) {
    const { text } = await asked(query, purpose);
    expect(read(text)).toEqual([]);
    expect(text).toMatch(/"code":"PURPOSE_(MISSING|UNKNOWN)"/);
  }
});

test('is told for a purpose which files there are and whose, and not when, how many or what was in them', async () => {
  const { text } = await asked(questions[0]!, demoPurpose.id);
  const { sources } = JSON.parse(text).data.municipality.release as { sources: object[] };
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources) expect(Object.keys(source).sort()).toEqual(['dataset', 'holder']);
});
