import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MunicipalFact, MunicipalFacts } from '../../src/national/municipal-facts.ts';
import { startGateway } from '../test-gateway.ts';
import type { TestNode } from '../test-node.ts';
import { type Published, share, startPublishingNode } from './publishing-node.ts';

let node: TestNode;
let gateway: Awaited<ReturnType<typeof startGateway>>;

/** The G4 and five of the G40, one of which hides its numerator. */
const published: Readonly<Record<string, Published>> = {
  GM0363: share(300, 1_000),
  GM0599: share(100, 1_000),
  GM0518: share(110, 1_000),
  GM0344: share(20, 1_000),
  GM0758: share('Q', 1_000),
  GM0772: share(40, 1_000),
  GM0794: share(50, 1_000),
  GM0796: share(60, 1_000),
  GM0855: share(70, 1_000),
};
const nine = Object.keys(published);

const fact = (urbanity: number, neighbours: readonly string[] | null = null): MunicipalFact => ({
  urbanity,
  dwellings: 2_000,
  neighbours,
});
const facts = new MunicipalFacts(
  new Map([
    ['GM0363', fact(1)],
    ['GM0599', fact(1)],
    ['GM0518', fact(1, ['GM0599', 'GM0363'])],
    ['GM0344', fact(2)],
  ]),
);

beforeAll(async () => {
  node = await startPublishingNode(published);
  gateway = await startGateway(Object.fromEntries(nine.map((code) => [code, node.url])), {}, { facts });
});
afterAll(async () => {
  await gateway.close();
  await node.kill();
});

interface Row {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly cannotTellApart: readonly string[];
}

describe('a ranking', () => {
  const ask = async (selection: string, rest = ''): Promise<{ rows: Row[]; measure: string; says: { nl: string } }> => {
    const { data, errors } = await gateway.ask(
      `{ ranking(in: { ${selection} }, indicator: "vastgoed.doorsluishuizen", period: "2021JJ00" ${rest}) {
        measure says { nl } rows { code name state value low high from to cannotTellApart } } }`,
    );
    expect(errors).toBeUndefined();
    return data.ranking;
  };

  test('gives places as sets, and says which municipalities cannot be told apart', async () => {
    const { rows, measure, says } = await ask('group: "g4"');
    expect([measure, says.nl.includes('Wilson')]).toEqual(['SHARE', true]);
    expect(rows.map(({ code, from, to }) => [code, from, to])).toEqual([
      ['GM0363', 1, 1],
      ['GM0518', 2, 3],
      ['GM0599', 2, 3],
      ['GM0344', 4, 4],
    ]);
    expect(rows[1]?.cannotTellApart).toEqual(['GM0599']);
    expect(rows[0]?.cannotTellApart).toEqual([]);
  });

  test('lets a hidden number stand at every place, and every other one lose a place by it', async () => {
    const { rows } = await ask(`municipalities: ${JSON.stringify(nine)}`);
    const hidden = rows.find(({ code }) => code === 'GM0758')!;
    expect(hidden).toMatchObject({ state: 'HIDDEN', value: null, low: 0, high: 1, from: 1, to: 9 });
    expect(hidden.cannotTellApart).toHaveLength(8);
    expect(rows.find(({ code }) => code === 'GM0363')).toMatchObject({ from: 1, to: 2, value: 0.3 });
  });

  test('of a category that does not exist is refused', async () => {
    const { errors } = await gateway.ask(
      `{ ranking(in: { group: "g4" }, indicator: "vastgoed.doorsluishuizen", period: "2021JJ00", breakdown: "sales", category: "x") { says { nl } } }`,
    );
    expect(errors?.[0]?.extensions['code']).toBe('UNKNOWN_CATEGORY');
  });
});

interface Reference {
  readonly area: {
    readonly kind: string;
    readonly id: string | null;
    readonly title: { readonly nl: string };
    readonly municipalities: number;
  };
  readonly distribution: { readonly published: number; readonly quartiles: readonly unknown[] };
}

describe('a reference picture', () => {
  const picture = async (municipality: string) => {
    const { data, errors } = await gateway.ask(
      `query ($code: ID!) { referencePicture(municipality: $code, indicator: "vastgoed.doorsluishuizen", period: "2021JJ00") {
        code name measure state status value
        references { area { kind id title { nl } municipalities } number { form value low high published }
          coverage { published dwellings { answering total } } distribution { municipalities published quartiles { at published low high } }
          place { from to of } } } }`,
      { code: municipality },
    );
    expect(errors).toBeUndefined();
    return data.referencePicture;
  };
  const kind = (all: readonly Reference[], name: string, id?: string): Reference =>
    all.find(({ area }) => area.kind === name && (id === undefined || area.id === id))!;

  test('puts a city beside neighbours, comparable ones, region, RIEC, province, groups and country', async () => {
    const { references, ...own } = await picture('GM0518');
    expect(own).toMatchObject({
      name: "'s-Gravenhage",
      measure: 'SHARE',
      state: 'PUBLISHED',
      status: 'A',
      value: 0.11,
    });
    expect(references.map(({ area }: { area: { kind: string } }) => area.kind)).toEqual([
      'NEIGHBOURS',
      'COMPARABLE',
      'SAFETY_REGION',
      'RIEC',
      'PROVINCE',
      'GROUP',
      'NATION',
    ]);
    expect(kind(references, 'NEIGHBOURS')).toMatchObject({
      number: { form: 'POINT', value: 0.2 },
      place: { from: 2, to: 3, of: 3 },
    });
    expect(kind(references, 'GROUP', 'g4')).toMatchObject({
      number: { form: 'POINT', value: 0.1325 },
      place: { of: 4 },
    });
    expect(kind(references, 'NATION')).toMatchObject({
      number: { form: 'UNKNOWN', value: null, published: 750 / 8_000 },
    });
  });

  test('takes for comparable what has the same size class and, where it was imported, urbanity', async () => {
    const { references } = await picture('GM0518');
    const comparable = kind(references, 'COMPARABLE');
    expect(comparable.area.municipalities).toBe(2);
    expect(comparable.area.title.nl).toBe('andere gemeenten van 250.000 inwoners of meer, zeer sterk stedelijk');
    const tilburg = kind((await picture('GM0855')).references, 'COMPARABLE');
    expect(tilburg.area.title.nl).toContain('stedelijkheid niet ingelezen');
    expect(tilburg.area.municipalities).toBeGreaterThan(5);
  });

  test('tells quartiles of eight published municipalities or more, and bounds where some are hidden or missing', async () => {
    const { references } = await picture('GM0518');
    expect(kind(references, 'GROUP', 'g4')).toMatchObject({ distribution: { municipalities: 4, quartiles: [] } });
    const nation = kind(references, 'NATION');
    expect(nation.distribution.published).toBe(8);
    expect(nation.distribution.quartiles).toEqual([
      { at: 0.25, published: 0.0475, low: 0, high: 1 },
      { at: 0.5, published: 0.065, low: 0, high: 1 },
      { at: 0.75, published: expect.closeTo(0.1025, 12), low: 0, high: 1 },
    ]);
  });

  test('counts dwellings that answer beside those that a public file tells of', async () => {
    const { references } = await picture('GM0344');
    expect(kind(references, 'GROUP', 'g4')).toMatchObject({
      coverage: { dwellings: { answering: 4_000, total: 8_000 } },
    });
    expect(kind(references, 'NATION')).toMatchObject({ coverage: { dwellings: { answering: 9_000, total: null } } });
  });

  test('of a city that hides its number is drawn all the same, without it', async () => {
    const { references, ...own } = await picture('GM0758');
    expect(own).toMatchObject({ state: 'HIDDEN', status: 'Q', value: null });
    expect(kind(references, 'GROUP', 'b5')).toMatchObject({
      number: { form: 'INTERVAL', low: 220 / 5_000, high: 1_220 / 5_000, published: 0.055 },
      place: { from: 1, to: 5, of: 5 },
    });
  });
});
