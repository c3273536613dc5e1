import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy } from '@zichtlijn/disclosure';
import { catalogue, type IndicatorDefinition } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { Stage } from '../../src/build/stages.ts';
import { rungCounts, rungName } from '../../src/commands/rung-counts.ts';
import { suggestionLine } from '../../src/commands/suggestion-line.ts';
import { whyLines } from '../../src/commands/why-lines.ts';
import type { NodeConfiguration } from '../../src/configuration/node-configuration.ts';
import { preview } from '../../src/preview.ts';
import { publish } from '../../src/publish.ts';
import { namedBreakdown, policyWithThreshold } from '../../src/what-if/change.ts';
import { type Coarsening, coarsenings } from '../../src/what-if/coarsenings.ts';
import { type Suggestion, suggest } from '../../src/what-if/suggest.ts';
import { whatIf } from '../../src/what-if/what-if.ts';
import { askedCell, why } from '../../src/what-if/why.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { createSmallTown, databaseAt, deliverDwellings, municipality } from '../releases/small-town.ts';

const root = mkdtempSync(join(tmpdir(), 'what-if-'));
let postgres: OwnDatabase;

beforeAll(async () => {
  postgres = await ownDatabase();
});
afterAll(async () => {
  await postgres?.drop();
  rmSync(root, { recursive: true, force: true });
});

const engines: readonly [string, () => string][] = [
  ['embedded', () => ''],
  ['PostgreSQL', () => databaseAt(postgres.url)],
];

describe.each(engines)('what the node’s own staff can ask, %s', (engine, database) => {
  let configuration: NodeConfiguration;
  let ranked: readonly Suggestion[] = [];
  beforeAll(async () => {
    configuration = await createSmallTown(join(root, engine), database());
  });

  it('hears of a build how far it is: counted step by step until all is, then protected and attacked', async () => {
    const heard: (readonly [Stage, number, number])[] = [];
    await build(configuration, municipality, (...far) => heard.push(far));
    const counting = heard.filter(([stage]) => stage === 'counting');
    expect(counting.map(([, done]) => done)).toEqual(counting.map((_, at) => at));
    expect(counting.length).toBeGreaterThan(catalogue.length);
    expect(counting.every(([, , of]) => of === counting.length - 1)).toBe(true);
    expect(heard.slice(0, counting.length)).toEqual(counting);
    expect(new Set(heard.map(([stage]) => stage))).toEqual(new Set(['counting', 'protecting', 'attacking']));
  });

  it('computes what a higher threshold would hide, and stages nothing', async () => {
    const { manifest: before, tables } = await build(configuration, municipality);
    const ask = (threshold: number) =>
      whatIf(configuration, municipality, { policy: policyWithThreshold(threshold), without: [] });
    const same = await ask(10);
    expect(same.filter(({ gained, lost, dropped, added }) => gained + lost + dropped + added > 0)).toEqual([]);
    const staged = rungCounts(tables).map((rung) => [rungName(rung), rung.visibleShare]);
    expect(same.map((rung) => [rungName(rung), rung.after])).toEqual(expect.arrayContaining(staged.slice(0, 1)));
    const homes = (await ask(1000)).filter(({ indicator }) => indicator === 'context.woningen');
    const years = homes.find(({ level }) => level === 'municipality');
    expect(years).toMatchObject({ gained: 0, dropped: 0, added: 0, before: 1 });
    // Zeros of a context indicator are shown whatever the threshold.
    expect(years?.after).toBeLessThan(1);
    expect(years?.lost).toBeGreaterThan(0);
    expect((await preview(configuration, municipality)).manifest).toEqual(before);
  });

  it('computes what a release without a breakdown would show', async () => {
    const without = [namedBreakdown('context.woningen:dwelling-type')];
    const rungs = await whatIf(configuration, municipality, { policy: defaultPolicy, without });
    const [years] = rungs.filter(
      ({ indicator, level }) => indicator === 'context.woningen' && level === 'municipality',
    );
    expect(years).toMatchObject({ added: 0, after: 1 });
    expect(years?.dropped).toBeGreaterThan(0);
  });

  it('ranks the coarser releases by what they show, against the release as it is', async () => {
    const progress: string[] = [];
    ranked = await suggest(configuration, municipality, (done, all) => progress.push(`${done}/${all}`));
    const gains = ranked.map(({ outcome }) => outcome?.gain ?? Number.NaN);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(progress.at(-1)).toBe(`${ranked.length}/${ranked.length}`);
    // Nothing hidden here depends on the breakdown, so leaving it out only loses what it shows.
    const without = ranked.find(({ title }) => title.en === 'context.woningen without dwelling-type');
    expect(without?.outcome?.gain).toBeLessThan(0);
  });

  it('goes on with the others after one that disclosure control refuses, and says which that is', async () => {
    // Of a strict indicator nothing exists below the district in less than five years.
    const forbidden = (definition: IndicatorDefinition): Coarsening => ({
      kind: 'pooled-years',
      title: { nl: 'te fijn', en: 'too fine' },
      definition: {
        ...definition,
        sensitivity: 'strict',
        ladder: [{ level: 'neighbourhood', period: 'three-years', breakdowns: [] }],
      },
    });
    const ways = (definition: IndicatorDefinition) => {
      const [first, ...others] = coarsenings(definition);
      return first === undefined || definition.id !== 'context.woningen'
        ? coarsenings(definition)
        : [first, forbidden(definition), ...others];
    };
    const beside = await suggest(configuration, municipality, () => {}, ways);
    const refused = beside.filter(({ outcome }) => outcome === null);
    expect(refused.map(({ title }) => title.en)).toEqual(['too fine']);
    expect(beside).toEqual([...ranked, ...refused]);
    const lines = beside.map(suggestionLine);
    expect(lines.at(-1)).toMatch(/^(te fijn: geweigerd|too fine: refused)/);
    expect(lines.filter((line) => /geweigerd|refused/.test(line))).toHaveLength(1);
  });

  const block = '2017JJ00/2021JJ00';
  const ask = (area: string) =>
    why(configuration, municipality, askedCell(['context.woningen', area, block], undefined));

  it('explains a small area by the policy, and by the cell hidden for it', async () => {
    const { explanations } = await ask('BU99010202');
    const [small] = explanations;
    expect(small).toMatchObject({ rule: 'small-area', numbers: ['minimumInhabitants', 'minimumDwellings'] });
    const beside = small?.leansOn.find(({ rule }) => rule === 'secondary');
    expect(beside).toMatchObject({ address: { period: block, breakdown: '_T' }, needed: true });
    const back = await ask(beside?.address.area ?? '');
    expect(back.explanations[0]).toMatchObject({ rule: 'secondary' });
    expect(back.explanations[0]?.leansOn.map(({ address }) => address.area)).toContain('BU99010202');
  });

  it('tells the rule and the cells leaned on, and no true value', async () => {
    const lines = whyLines(await ask('BU99010202')).join('\n');
    expect(lines).toContain('small-area (N)');
    expect(lines).toContain('minimumDwellings 20');
    expect(lines).not.toMatch(/\b(4|30|34|40|55|129)\b/);
  });

  it('says that a shown number is shown, and does not know a number that nobody gets', async () => {
    const year = (parts: string[]) => why(configuration, municipality, askedCell(parts, undefined));
    expect((await year(['context.woningen', 'GM9901', '2019JJ00'])).explanations).toEqual([]);
    await expect(year(['context.woningen', 'BU99010101', '2019JJ00'])).rejects.toMatchObject({ code: 'CELL_UNKNOWN' });
  });

  it.runIf(engine === 'PostgreSQL')(
    'reads what was published as a build does: what was hidden stays hidden, and a trial starts from there',
    async () => {
      await publish(configuration, municipality);
      await deliverDwellings(configuration, 2021, 30);
      const { explanations } = await ask('BU99010202');
      expect(explanations).toMatchObject([{ rule: 'ledger', numbers: ['difference'] }]);
      const { tables } = await build(configuration, municipality);
      const staged = new Map(rungCounts(tables).map((rung) => [rungName(rung), rung.visibleShare]));
      const rungs = await whatIf(configuration, municipality, { policy: policyWithThreshold(10), without: [] });
      for (const rung of rungs) expect([rung.before, rung.after]).toEqual(Array(2).fill(staged.get(rungName(rung))));
      const after = await suggest(configuration, municipality);
      expect(after.every(({ outcome }) => outcome !== null)).toBe(true);
    },
  );
});
