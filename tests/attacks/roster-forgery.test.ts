import { expect, inject, test } from 'vitest';
import { ask, refusals } from './outside/ask.ts';
import { rosterForgery } from './programs/roster-forgery.ts';

// Attack 28: dropout forgery, replayed ciphertexts, a duplicated node, a roster shrunk to two. There are no secure sums yet; when there
// are, this test plays the gateway: it shrinks rosters, replays contributions and asks trustees to open one node's ciphertext.

test('finds what one municipality contributed from a roster with it and one without', () => {
  const totals = [
    { roster: ['Breda', 'Tilburg', 'Helmond'], total: 31 },
    { roster: ['Breda', 'Helmond'], total: 27 },
  ];
  expect(rosterForgery(totals)).toEqual(new Map([['Tilburg', 4]]));
});

const rows = `query rows($in: Selection!, $level: AreaLevel!, $period: String!) {
  compare(in: $in, indicator: "vastgoed.doorsluishuizen", period: $period, level: $level) { rows { code cells answer } }
}`;

test.each([
  ['MUNICIPALITY', '2016JJ00'],
  ['NEIGHBOURHOOD', '2012JJ00/2016JJ00'],
])(
  'is given the same row of %s whoever else is on the roster, named twice, absent or without a node',
  async (level, period) => {
    const rosters = [['GM9901'], ['GM9901', 'GM9902'], ['GM9902', 'GM9901', 'GM9901'], ['GM0363', 'GM9901', 'GM0599']];
    const answers = await Promise.all(
      rosters.map((municipalities) => ask(inject('towns').gateway, rows, { in: { municipalities }, level, period })),
    );
    const own = answers.map(({ data }) => {
      const all = (data!['compare'] as { rows: { code: string }[] }).rows.filter(({ code }) => code === 'GM9901');
      return JSON.stringify(all);
    });
    expect(own[0]).toContain('"status"');
    expect(new Set(own).size).toBe(1);
  },
);

test.each(['contribute(ciphertext: "x")', 'aggregate(roster: ["GM9901"])', 'open(manifest: "x")'])(
  'is refused, by a closed code, to %s',
  async (field) => {
    const { gateway, node } = inject('towns');
    const asked = await ask(gateway, `{ ${field} }`);
    expect(new Set(refusals(asked))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    const changed = await ask(node, `mutation { ${field} }`);
    expect(changed.data).toBeNull();
    expect(refusals(changed).length).toBeGreaterThan(0);
  },
);
