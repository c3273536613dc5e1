import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Children } from '../../scripts/demo/children.ts';
import { serveGateway } from '../../scripts/demo/gateway.ts';
import { ask } from './outside/ask.ts';
import { nodeCells } from './outside/published-cells.ts';
import { responseOracle } from './programs/response-oracle.ts';
import { twinMunicipality } from './town/write-twin-town.ts';

// Attack 27: status, headers (entity tag, length, cache age), error text. Two nodes whose towns differ in hidden numbers alone must give
// the same bytes but for the date, the release and when it was made. Time is not measured: the process that answers can open nothing but
// what was published, which the tests of the node hold it to.

test('finds a hidden number in a length, a tag, a status', () => {
  const answer = (text: string, etag: string, status = 200) => ({ status, headers: { etag, date: 'x' }, text });
  expect(responseOracle(answer('{"n":null}', 'a1'), answer('{"n":null}', 'a2'))).toEqual(['header etag']);
  expect(responseOracle(answer('[9]', 'a'), answer('[10]', 'a', 404))).toEqual(['status', 'length', 'text']);
});

const children = new Children(() => undefined);
let home = '';
let gateways: readonly [first: string, second: string];

beforeAll(async () => {
  const { gateway, twins } = inject('towns');
  home = await mkdtemp(join(tmpdir(), 'zichtlijn-twin-'));
  const second = await serveGateway(children, join(home, 'gateway'), 0, [
    { municipality: twinMunicipality, address: twins.second },
  ]);
  gateways = [gateway, `${second}/graphql`];
});
afterAll(async () => {
  await children.stop();
  await rm(home, { recursive: true, force: true });
});

const municipality = (selection: string) => `{ municipality(code: "${twinMunicipality}") { ${selection} } }`;
const table = (rest: string) =>
  municipality(`table(indicator: "context.woningen", ${rest}) { cells observations { value status flags } }`);
const questions: readonly [string, string][] = [
  ['every buurt', table('level: NEIGHBOURHOOD')],
  ['every wijk', table('level: DISTRICT')],
  ['every year', table('level: MUNICIPALITY')],
  ['every type', table('level: MUNICIPALITY, breakdown: "dwelling-type"')],
  ['a period that is not there', table('periods: ["1901JJ00"]')],
  ['an indicator that is not collected', municipality('table(indicator: "vastgoed.doorsluishuizen") { cells }')],
  ['what is offered', municipality('offers { indicator level breakdown periods }')],
  ['what is new', municipality('changes { previous { id } retracted { indicator } tables { periods newPeriods } }')],
  ['the areas', municipality('areas { code name level }')],
  ['the release', municipality('release { id createdAt policy synthetic contract }')],
  [
    'a comparison',
    `{ compare(indicator: "context.woningen", period: "2017JJ00/2021JJ00", level: NEIGHBOURHOOD, in: { municipalities: ["${twinMunicipality}"] }) { rows { answer cells } } }`,
  ],
  ['too much', `{ ${Array.from({ length: 11 }, (_, i) => `a${i}: catalogue { id }`).join(' ')} }`],
  ['nonsense', '{ municipality'],
];

test.each(questions)('sees no difference between the twins through a gateway, asking for %s', async (_, query) => {
  expect(responseOracle(await ask(gateways[0], query), await ask(gateways[1], query))).toEqual([]);
});

test.each(['Municipality', 'ComparisonRow', 'Nothing'])(
  'sees no difference between the nodes themselves, asking for %s',
  async (type) => {
    const { twins } = inject('towns');
    const representations = [
      {
        __typename: type,
        code: twinMunicipality,
        breakdown: 'dwelling-type',
        indicator: 'context.woningen',
        level: 'MUNICIPALITY',
        period: '2021JJ00',
        version: 1,
      },
    ];
    const query = `query twins($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Municipality { release { policy } offers { periods } areas { code } } ... on ComparisonRow { cells observations { value status } } } }`;
    const [first, second] = await Promise.all(
      [twins.first, twins.second].map((url) => ask(url, query, { representations })),
    );
    expect(responseOracle(first!, second!)).toEqual([]);
  },
);

test('the twins do hide something', async () => {
  const cells = await nodeCells(inject('towns').twins.first, twinMunicipality);
  expect(cells.filter(({ status }) => status === 'Q').length).toBeGreaterThan(5);
});
