import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NodeRegister } from '../src/register/node-register.ts';
import { startGateway } from './test-gateway.ts';
import { startTestNode, type TestNode } from './test-node.ts';

let node: TestNode;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  node = await startTestNode();
  gateway = await startGateway({ GM0363: node.url, GM0344: node.url });
});
afterAll(async () => {
  await gateway.close();
  await node.kill();
});

const save = (name: string, selection: string) =>
  gateway.ask(
    `mutation ($name: String!) { saveSelection(name: $name, in: { ${selection} }) { id name municipalities { code name } } }`,
    { name },
  );
const two = 'municipalities: ["GM0363", "GM0344", "GM0363"]';

describe('a selection that was saved', () => {
  test('is compared and folded by its id, which can stand in a link', async () => {
    const { data, errors } = await save('Buren van de A2', two);
    expect(errors).toBeUndefined();
    const { id, name, municipalities } = data.saveSelection;
    expect(id).toMatch(/^s-[0-9a-hjkmnp-tv-z]{10}$/);
    expect([name, municipalities.length]).toEqual(['Buren van de A2', 2]);
    const found = await gateway.ask(
      `query ($in: Selection!, $id: ID!) { savedSelection(id: $id) { name municipalities { code } }
        compare(in: $in, indicator: "context.woningen", period: "2021JJ00") { rows { code } }
        region(in: $in, indicator: "context.woningen", periods: ["2021JJ00"]) { area { kind id title { nl } municipalities } } }`,
      { in: { saved: id }, id },
    );
    expect(found.errors).toBeUndefined();
    expect(found.data.compare.rows.map(({ code }: { code: string }) => code)).toEqual(['GM0344', 'GM0363']);
    expect(found.data.savedSelection.municipalities).toHaveLength(2);
    expect(found.data.region.area).toEqual({ kind: 'SAVED', id, title: { nl: 'Buren van de A2' }, municipalities: 2 });
  });

  test('has one id, however often and in whatever order it is saved', async () => {
    const ids = new Set<string>();
    for (const selection of [two, 'municipalities: ["GM0344", "GM0363"]'])
      for (const name of ['Zelfde', '  Zelfde ']) ids.add((await save(name, selection)).data.saveSelection.id);
    expect(ids.size).toBe(1);
    expect(ids).not.toContain((await save('Zelfde', 'municipalities: ["GM0344"]')).data.saveSelection.id);
  });

  test('can be all municipalities of the country', async () => {
    const { data, errors } = await save('Heel Nederland', 'nation: true');
    expect(errors).toBeUndefined();
    expect(data.saveSelection.municipalities).toHaveLength(342);
  });
});

describe('what cannot be saved or found has one clear sentence', () => {
  test.each([
    ['', two, 'SELECTION_NAME'],
    ['   ', two, 'SELECTION_NAME'],
    ['a'.repeat(81), two, 'SELECTION_NAME'],
    ['<script>', two, 'SELECTION_NAME'],
    ['regel\nbreuk', two, 'SELECTION_NAME'],
    ['om\u202egekeerd', two, 'SELECTION_NAME'],
    ['Leeg', 'municipalities: []', 'SELECTION_EMPTY'],
    ['Onbekend', 'municipalities: ["GM0001"]', 'UNKNOWN_MUNICIPALITY'],
    ['Twee', 'riec: "limburg", nation: true', 'SELECTION_NOT_ONE'],
    ['Provincie', 'province: "PV99"', 'UNKNOWN_PROVINCE'],
    ['Regio', 'safetyRegion: "VR99"', 'UNKNOWN_SAFETY_REGION'],
    ['Van een ander', 'saved: "s-0000000000"', 'UNKNOWN_SELECTION'],
    ['Met meer', 'saved: "s-0000000000", nation: true', 'SELECTION_NOT_ONE'],
  ])('%j of { %s } is %s', async (name, selection, code) => {
    const { data, errors } = await save(name, selection);
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions['code']).toBe(code);
    if (code === 'SELECTION_NAME' && name.trim() !== '') expect(JSON.stringify(errors)).not.toContain(name);
  });

  test('an id that is not there', async () => {
    const { errors } = await gateway.ask('{ savedSelection(id: "s-zzzzzzzzzz") { name } }');
    expect(errors?.[0]?.extensions['code']).toBe('UNKNOWN_SELECTION');
  });

  test('nothing is saved by a request that only reads', async () => {
    const query = encodeURIComponent('mutation { saveSelection(name: "Link", in: { nation: true }) { id } }');
    const response = await fetch(`${gateway.url}/graphql?query=${query}`, {
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(405);
  });
});

describe('areas that are there of themselves', () => {
  test.each([
    ['province: "PV20"', 10],
    ['safetyRegion: "VR13"', 6],
    ['riec: "amsterdam-amstelland"', 6],
  ])('%s', async (selection, count) => {
    const { data, errors } = await gateway.ask(`{ municipalities(in: { ${selection} }) { province { id } } }`);
    expect(errors).toBeUndefined();
    expect(data.municipalities).toHaveLength(count);
  });

  test('a municipality names its province, safety region and RIEC, and they name it', async () => {
    const { data } = await gateway.ask(
      `{ municipality(code: "GM0363") { province { id name } safetyRegion { id name municipalities { code } } riec { id } }
        provinces { id } safetyRegions { id } province(id: "PV27") { municipalities { code } } }`,
    );
    expect(data.municipality).toMatchObject({
      province: { id: 'PV27', name: 'Noord-Holland' },
      safetyRegion: { id: 'VR13', name: 'Amsterdam-Amstelland' },
    });
    expect([data.provinces.length, data.safetyRegions.length]).toEqual([12, 25]);
    for (const area of [data.province, data.municipality.safetyRegion])
      expect(area.municipalities).toContainEqual({ code: 'GM0363' });
  });
});

test('selections outlive the gateway, and two that save the same at once get one id', async () => {
  const home = await mkdtemp(join(tmpdir(), 'zicht-selections-'));
  const open = () => NodeRegister.open({ directory: join(home, 'register') });
  const first = await open();
  const kept = await Promise.all([1, 2, 3].map(() => first.selections.keep('Samen', ['GM0344', 'GM0363'])));
  await first.close();
  const second = await open();
  expect(new Set(kept.map((one) => one?.id)).size).toBe(1);
  expect(await second.selections.find(kept[0]!.id)).toEqual(kept[0]);
  await second.close();
  await rm(home, { recursive: true });
});
