import type { Cells } from '@zichtlijn/release';
import { expect, inject, test } from 'vitest';
import { ask, refusals } from './outside/ask.ts';
import { cellsOf } from './outside/published-cells.ts';
import { nonNestedGroups } from './programs/non-nested-groups.ts';

// Attack 14: the country less the G4 less the RIECs. No total over municipalities is served yet; when one is, the program gets every
// total of every selection, and the municipal cells of all nodes.

test('finds the one municipality that groups leave between them', () => {
  const municipalities = new Map([['Delft', 41]]);
  const groups = [
    { members: ['Delft', 'Gouda', 'Leiden', 'Utrecht'], total: 138 },
    { members: ['Gouda', 'Leiden'], total: 36 },
  ];
  expect(nonNestedGroups({ groups, municipalities })).toEqual(new Map([['Utrecht', 61]]));
});

const rows = `query rows($in: Selection!) {
  compare(in: $in, indicator: "context.woningen", period: "2021JJ00") { rows { code cells } }
}`;

test.each([{ nation: true }, { group: 'g4' }, { riec: 'zeeland-west-brabant' }])(
  'is given no number over municipalities for %j: every cell is of one municipality',
  async (selection) => {
    const { data } = await ask(inject('towns').gateway, rows, { in: selection });
    const answered = (data!['compare'] as { rows: readonly { code: string; cells: Cells | null }[] }).rows;
    expect(answered.length).toBeGreaterThan(3);
    const offer = { indicator: 'context.woningen', version: 1, level: 'MUNICIPALITY' };
    for (const { code, cells } of answered) {
      for (const { area } of cells === null ? [] : cellsOf(offer, cells)) expect(area).toBe(code);
    }
  },
);

test.each([
  'nation { total }',
  'nation { table(indicator: "context.woningen") { cells } }',
  'riecs { observations { value } }',
  'groups { sum }',
])('is refused, by a closed code, what no field of the contract gives: %s', async (field) => {
  const answer = await ask(inject('towns').gateway, `{ ${field} }`);
  expect(answer.data).toBeNull();
  expect(new Set(refusals(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
});

test.each(['NL00', 'GM0000'])('is refused a table of %s', async (code) => {
  const answer = await ask(
    inject('towns').gateway,
    `{ municipality(code: "${code}") { table(indicator: "context.woningen") { cells } } }`,
  );
  expect(refusals(answer)).toEqual(['UNKNOWN_MUNICIPALITY']);
});
