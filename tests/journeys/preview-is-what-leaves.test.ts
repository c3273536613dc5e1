import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cells, PublishedCell } from '@zichtlijn/release';
import { statusAt } from '@zichtlijn/release';
import { nineCities, writeDeliveries } from '@zichtlijn/synthetic';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Children } from '../../scripts/demo/children.ts';
import { serveNode } from '../../scripts/demo/node.ts';
import { severalCommands } from '../../scripts/demo/programs.ts';

type PreviewedCell = PublishedCell & { readonly indicator: string; readonly version: number };

// Smaller than in the demonstration: what it says does not turn on how many dwellings there are.
const city = { ...nineCities.find(({ municipality }) => municipality === 'GM0758')!, dwellings: 250 };
const root = mkdtempSync(join(tmpdir(), 'zicht-preview-'));
const directory = join(root, 'node');
const children = new Children(() => undefined);
let previewed: readonly PreviewedCell[] = [];
let address = '';

beforeAll(async () => {
  const deliveries = await writeDeliveries({ ...city, seed: 'preview', directory: join(root, 'deliveries') });
  const prepare = [
    ['init', '--municipality', city.municipality, '--areas', join(root, 'deliveries', 'areas.csv')],
    ...deliveries.map((one) => ['ingest', one.dataset, one.file, '--manifest', one.manifest, '--mapping', one.mapping]),
    ['build'],
    ['preview', '--json'],
    ['publish'],
  ];
  const lines = prepare.map((line) => [...line, '--dir', directory]);
  const order = { title: 'zicht-node', program: severalCommands, arguments: ['node', JSON.stringify(lines)] };
  const said = (await children.run(order)).split('\n').find((line) => line.startsWith('{"event":"preview"'));
  previewed = JSON.parse(said!).cells;
  address = await serveNode(children, { name: city.name, directory, databases: null });
}, 600_000);
afterAll(async () => {
  await children.stop();
  rmSync(root, { recursive: true, force: true });
});

async function entity(selection: string): Promise<Record<string, unknown>> {
  const query = `{ _entities(representations: [{ __typename: "Municipality", code: "${city.municipality}" }]) { ... on Municipality { ${selection} } } }`;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const body = (await answer.json()) as { readonly data: { readonly _entities: Record<string, unknown>[] } };
  return body.data._entities[0] ?? {};
}

interface Offer {
  readonly indicator: string;
  readonly version: number;
  readonly level: string;
  readonly breakdown: string;
  readonly periods: readonly string[];
}

/** Every cell that the node gives to whoever asks for all that it offers, one line each. */
async function served(): Promise<string[]> {
  const offers = (await entity('offers { indicator version level breakdown periods }'))['offers'] as Offer[];
  const lines: string[] = [];
  for (const { indicator, version, level, breakdown, periods } of offers) {
    const args = `indicator: "${indicator}", version: ${version}, level: ${level}, breakdown: "${breakdown}", periods: ${JSON.stringify(periods)}`;
    const { table } = await entity(`table(${args}) { cells }`);
    lines.push(...linesOf((table as { readonly cells: Cells }).cells));
  }
  return lines;
}

function linesOf(cells: Cells): string[] {
  const { indicator, version, breakdown, area, period, category, measure, value, flags } = cells;
  let at = 0;
  return area.flatMap((a) =>
    period.flatMap((p) =>
      category.flatMap((c) =>
        measure.map((m) => {
          const marks = Object.keys(flags).filter((flag) => flags[flag]?.includes(at));
          return [indicator, version, a, p, breakdown, c, m, value[at], statusAt(cells, at++), marks.toSorted()].join(
            ';',
          );
        }),
      ),
    ),
  );
}

const previewLine = (cell: PreviewedCell): string =>
  [
    ...[cell.indicator, cell.version, cell.area, cell.period, cell.breakdown, cell.category, cell.measure],
    ...[cell.value, cell.status, [...cell.flags].toSorted()],
  ].join(';');

test('what preview shows is, cell for cell, what the published node gives: no cell more, none less, none different', async () => {
  const before = previewed.map(previewLine);
  const after = await served();
  expect(before.length).toBeGreaterThan(500);
  expect(new Set(previewed.map(({ status }) => status))).toEqual(new Set(['A', 'Q', 'L', 'M', 'U']));
  const shown = new Set(before);
  // A table on the wire is a full product: a place that no release fills reads *not collected*, and says nothing else.
  expect(after.filter((line) => !shown.has(line) && !line.endsWith(';;L;'))).toEqual([]);
  const given = new Set(after);
  expect(before.filter((line) => !given.has(line))).toEqual([]);
});
