import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type CellAddress,
  defaultPolicy,
  type EarlierCell,
  type KnownCell,
  type Protection,
  policyNumbers,
  protectTogether,
  raisePolicy,
} from '../../src/index.ts';
import { quantitiesByMeasure } from '../../src/shape-quantities.ts';
import { chapters } from './chapters.ts';
import { addressOf, exampleTables } from './example-tables.ts';
import { count, type Example, type Row, type Section } from './specification.ts';

const policyOf = ({ policy }: Example) => (policy === undefined ? defaultPolicy : raisePolicy(defaultPolicy, policy));
const protectExample = async (example: Example): Promise<Protection> =>
  await protectTogether(exampleTables(example), policyOf(example), example.sizes, {
    published: publishedOf(example),
    known: knownOf(example),
  });
/** Of what a row says that it was told before, or is known. */
const quantityOf = (shape: Example['shape'] = count) => quantitiesByMeasure(shape)[0]![1];
const publishedOf = ({ rows, shape }: Example): EarlierCell[] =>
  rows.flatMap((one, i) =>
    [
      ...(one.before === undefined ? [] : [{ value: one.before }]),
      ...(one.beforeOfOther === undefined ? [] : [{ value: one.beforeOfOther, ofOther: true as const }]),
    ].map((told) => ({ ...addressOf(one, i), quantity: quantityOf(shape), ...told })),
  );
const knownOf = ({ rows, shape }: Example): KnownCell[] =>
  rows.flatMap((one, i) =>
    one.known === undefined
      ? []
      : [{ ...addressOf(one, i), quantity: quantityOf(shape), low: one.known[0], high: one.known[1] }],
  );
const samePlace = (a: Omit<CellAddress, 'quantity'>, b: Omit<CellAddress, 'quantity'>) =>
  a.area === b.area && a.period === b.period && a.breakdown === b.breakdown && a.category === b.category;

/** Rules by which a row is hidden; the complement of a share stands at the same address under a name of its own. */
function rulesAt({ reasons }: Protection, row: Row, at: Omit<CellAddress, 'quantity'>): string[] {
  const ofVersion = (quantity: string) => row.version === undefined || quantity === `n@${row.version}`;
  return reasons.filter(({ address }) => samePlace(address, at) && ofVersion(address.quantity)).map(({ rule }) => rule);
}

function released({ tables }: Protection, row: Row, at: Omit<CellAddress, 'quantity'>) {
  return tables.filter((t) => t.version === (row.version ?? 1)).flatMap((t) => t.cells.filter((c) => samePlace(c, at)));
}

function holds(protection: Protection, row: Row, position: number): void {
  const at = addressOf(row, position);
  const cells = released(protection, row, at);
  const rules = rulesAt(protection, row, at);
  if (row.expect === 'shown') {
    expect(rules).toEqual([]);
    const open = cells.filter(({ measure }) => row.measures?.[measure] !== 'Q');
    expect(open.map(({ status }) => status)).not.toContain('Q');
    expect(cells.length).toBeGreaterThan(0);
  } else if (row.expect === 'inside') expect([cells, rules]).toEqual([[], []]);
  else if (row.expect === 'open') expect(['secondary', undefined]).toContain(rules[0]);
  else {
    expect(rules).toContain(row.expect);
    if (cells.length > 0) expect(cells.map(({ status }) => status)).toContain('Q');
  }
  const told = Object.fromEntries(cells.map(({ measure, value, status }) => [measure, value ?? status]));
  for (const [measure, value] of Object.entries(row.measures ?? {}))
    expect(told[measure], measure).toEqual(typeof value === 'number' ? expect.closeTo(value, 3) : value);
}

/** A test that is renamed or gone takes its rule out of the book, and that must be noticed. */
const tested = ({ tests = [] }: Section) =>
  it.each(tests)('is held by $file: $name', ({ file, name }) => {
    const written = readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8');
    expect(written).toContain(`'${name}'`);
  });

for (const { title, sections } of chapters) {
  describe(title.en, () => {
    for (const section of sections) {
      describe(section.title.en, () => {
        tested(section);
        for (const example of section.examples ?? []) {
          const name = `${example.about?.en ?? 'a table'}: ${example.rows.map(({ what }) => what.en).join('; ')}`;
          if (example.fault !== undefined)
            it(`refuses ${name}`, async () =>
              expect(protectExample(example)).rejects.toMatchObject({ code: example.fault }));
          else
            it(name, async () => {
              const protection = await protectExample(example);
              for (const [i, row] of example.rows.entries()) holds(protection, row, i);
              // What is hidden looks the same outside, whatever hid it.
              for (const { value, status } of protection.tables.flatMap(({ cells }) => cells))
                expect(value === null).toBe(status === 'Q' || status === 'M');
            });
        }
      });
    }
  });
}

it('names every number of the policy in a section', async () => {
  const named = chapters.flatMap(({ sections }) => sections.flatMap(({ source }) => source));
  expect(Object.keys(policyNumbers).filter((name) => !named.includes(name))).toEqual([]);
});
