import { afterEach, describe, expect, test } from 'vitest';
import { startGateway } from '../test-gateway.ts';
import type { TestNode } from '../test-node.ts';
import { count, type Published, share, startPublishingNode } from './publishing-node.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const [amsterdam, rotterdam, denHaag, utrecht] = ['GM0363', 'GM0599', 'GM0518', 'GM0344'] as const;

/** A gateway with a node per municipality. */
async function gatewayOver(published: Readonly<Record<string, Published>>) {
  const nodes: Record<string, TestNode> = {};
  for (const [code, tables] of Object.entries(published)) {
    nodes[code] = await startPublishingNode({ [code]: tables });
    open.push(nodes[code].kill);
  }
  const gateway = await startGateway(Object.fromEntries(Object.entries(nodes).map(([code, { url }]) => [code, url])));
  open.unshift(gateway.close);
  return { ...gateway, nodes };
}

const number = 'category measure form value low high published says { nl en }';
const region = (indicator: string, rest = '') =>
  `{ region(in: { group: "g4" }, indicator: "${indicator}", periods: ["2021JJ00"] ${rest}) {
    area { kind id title { nl } municipalities }
    periods { coverage { municipalities published hidden notCollected unanswered inhabitants { published total } dwellings { answering total } }
      municipalities { code answer state } numbers { ${number} } } } }`;

describe('a group', () => {
  test('is one number where every node published', async () => {
    const { ask } = await gatewayOver({
      [amsterdam]: count(400),
      [rotterdam]: count(300),
      [denHaag]: count(200),
      [utrecht]: count(0),
    });
    const { data, errors } = await ask(region('context.objecten'));
    expect(errors).toBeUndefined();
    expect(data.region.area).toEqual({ kind: 'GROUP', id: 'g4', title: { nl: 'G4' }, municipalities: 4 });
    const [period] = data.region.periods;
    expect(period.numbers).toMatchObject([{ measure: 'COUNT', form: 'POINT', value: 900, low: 900, high: 900 }]);
    expect(period.coverage).toMatchObject({
      municipalities: 4,
      published: 4,
      dwellings: { answering: 4_000, total: null },
    });
    expect(period.coverage.inhabitants.published).toBe(period.coverage.inhabitants.total);
  });

  test('with a node down is a lower bound, and coverage says whose it is', async () => {
    const { ask, nodes } = await gatewayOver({
      [amsterdam]: count(400),
      [rotterdam]: count(300),
      [denHaag]: count(200),
      [utrecht]: count(100),
    });
    await nodes[rotterdam]!.kill();
    const [period] = (await ask(region('context.objecten'))).data.region.periods;
    expect(period.numbers).toMatchObject([{ form: 'AT_LEAST', value: null, low: 700, high: null, published: 700 }]);
    expect(period.coverage).toMatchObject({ published: 3, unanswered: 1 });
    expect(period.municipalities).toContainEqual({ code: rotterdam, answer: 'UNREACHABLE', state: 'UNANSWERED' });
  });

  test('with a hidden cell is an interval, as wide as public cells leave it', async () => {
    const { ask } = await gatewayOver({
      [amsterdam]: share(30, 1_000),
      [rotterdam]: share(20, 1_000),
      [denHaag]: share(10, 1_000),
      [utrecht]: share('Q', 1_000),
    });
    const [period] = (await ask(region('vastgoed.doorsluishuizen'))).data.region.periods;
    const [numerator, denominator, quotient] = period.numbers;
    expect(numerator).toMatchObject({ measure: 'NUMERATOR', form: 'INTERVAL', value: null, low: 60, high: 1_060 });
    expect(denominator).toMatchObject({ measure: 'DENOMINATOR', form: 'POINT', value: 4_000 });
    expect(quotient).toMatchObject({ measure: 'SHARE', form: 'INTERVAL', low: 60 / 4_000, high: 1_060 / 4_000 });
    expect(quotient).toMatchObject({ published: 0.02, value: null });
    expect(quotient.says.nl).toContain('3 van 4 gemeenten');
    expect(quotient.says.nl).toContain('1 verborgen');
  });

  test('with a hidden total and nothing that bounds it is a lower bound: it is not taken for a few', async () => {
    const { ask } = await gatewayOver({
      [amsterdam]: count(400),
      [rotterdam]: count(300),
      [denHaag]: count(200),
      [utrecht]: count('Q'),
    });
    const [period] = (await ask(region('context.objecten'))).data.region.periods;
    expect(period.numbers).toMatchObject([{ form: 'AT_LEAST', low: 900, high: null }]);
    expect(period.coverage).toMatchObject({ published: 3, hidden: 1, unanswered: 0 });
  });

  test('by a breakdown bounds a hidden category by what its total leaves', async () => {
    const split = (eengezins: number | 'Q'): Published => ({
      'dwelling-type': {
        eengezins: { numerator: eengezins, denominator: 500, share: eengezins === 'Q' ? 'Q' : eengezins / 500 },
        meergezins: { numerator: 70, denominator: 500, share: 0.14 },
        onbekend: { numerator: 0, denominator: 0, share: 'M' },
      },
      ...share(100, 1_000),
    });
    const { ask } = await gatewayOver({
      [amsterdam]: split('Q'),
      [rotterdam]: split(30),
      [denHaag]: split(30),
      [utrecht]: split(30),
    });
    const { data, errors } = await ask(region('vastgoed.doorsluishuizen', ', breakdown: "woningtype"'));
    expect(errors?.[0]?.extensions['code']).toBe('UNKNOWN_BREAKDOWN');
    expect(data).toBeNull();
    const [period] = (await ask(region('vastgoed.doorsluishuizen', ', breakdown: "dwelling-type"'))).data.region
      .periods;
    const one = period.numbers.find(
      (n: { category: string; measure: string }) => n.category === 'eengezins' && n.measure === 'NUMERATOR',
    );
    expect(one).toMatchObject({ form: 'INTERVAL', low: 90, high: 120 });
  });
});

describe('units that may stand in several municipalities', () => {
  const all = { [amsterdam]: 400, [rotterdam]: 300, [denHaag]: 200, [utrecht]: 100 };

  test('are not added: the largest is the least, all together the most, and a sentence says why', async () => {
    const { ask } = await gatewayOver(Object.fromEntries(Object.entries(all).map(([code, n]) => [code, count(n)])));
    const [period] = (await ask(region('context.woningeigenaren'))).data.region.periods;
    const [owners] = period.numbers;
    expect(owners).toMatchObject({ form: 'INTERVAL', value: null, low: 400, high: 1_000, published: null });
    expect(owners.says.nl).toContain('niet opgeteld');
    expect(owners.says.en).toContain('not added up');
  });

  test('give a rate between bounds over a base that does add up', async () => {
    const rate = (n: number): Published => ({ _T: { _T: { numerator: n, denominator: 10_000, rate: n } } });
    const { ask } = await gatewayOver(Object.fromEntries(Object.entries(all).map(([code, n]) => [code, rate(n)])));
    const [period] = (await ask(region('drugs.verdachten'))).data.region.periods;
    const [suspects, inhabitants, per] = period.numbers;
    expect(suspects).toMatchObject({ measure: 'NUMERATOR', form: 'INTERVAL', low: 400, high: 1_000, published: null });
    expect(inhabitants).toMatchObject({ measure: 'DENOMINATOR', form: 'POINT', value: 40_000 });
    expect(per).toMatchObject({ measure: 'RATE', form: 'INTERVAL', low: 100, high: 250, value: null });
  });

  test('a load is refused with a reason', async () => {
    const mean: Published = { substance: { cocaine: { mean: 500 } } };
    const { ask } = await gatewayOver(Object.fromEntries(Object.keys(all).map((code) => [code, mean])));
    const [period] = (await ask(region('drugs.rioolwater', ', breakdown: "substance"'))).data.region.periods;
    for (const refused of period.numbers) {
      expect(refused).toMatchObject({ form: 'REFUSED', value: null, low: null, high: null, published: null });
      expect(refused.says.nl).toContain('telt niet op');
    }
  });
});

describe('the country', () => {
  test('with a few nodes is never a point, and says how much of it answers', async () => {
    const { ask } = await gatewayOver({ [amsterdam]: share(30, 1_000), [rotterdam]: share(20, 1_000) });
    const { data, errors } = await ask(
      `{ national(indicator: "vastgoed.doorsluishuizen", periods: ["2020JJ00", "2021JJ00"]) { periods {
        period coverage { municipalities published unanswered inhabitants { published total } } numbers { ${number} } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.national.periods.map(({ period }: { period: string }) => period)).toEqual(['2020JJ00', '2021JJ00']);
    for (const { coverage, numbers } of data.national.periods) {
      expect(coverage).toMatchObject({ municipalities: 342, published: 2, unanswered: 340 });
      expect(coverage.inhabitants.published / coverage.inhabitants.total).toBeLessThan(0.1);
      expect(numbers.map(({ form }: { form: string }) => form)).toEqual(['AT_LEAST', 'AT_LEAST', 'UNKNOWN']);
      expect(numbers[2]).toMatchObject({ published: 0.025, value: null });
    }
  });
});
