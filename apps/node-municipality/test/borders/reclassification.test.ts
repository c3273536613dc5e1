import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ledgerFile } from '../../src/ledger/ledger-file.ts';
import { withReleaseStore } from '../../src/with-release-store.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import {
  areasOf,
  bothAreas,
  configure,
  deliver,
  merged,
  neighbour,
  newNode,
  type Place,
  release,
  told,
  toldOf,
  town,
  townAreas,
} from './merged-town.ts';

const root = mkdtempSync(join(tmpdir(), 'reclassification-'));
const databases: OwnDatabase[] = [];
let nodes = 0;
afterAll(async () => {
  for (const database of databases) await database.drop();
  rmSync(root, { recursive: true, force: true });
});

/** A place for a node with a database of its own. */
const newPlace = async (code: string = merged, engine = 'PostgreSQL'): Promise<Place> => {
  const directory = join(root, String(++nodes));
  if (engine === 'embedded') return { directory, database: 'embedded', code };
  const database = await ownDatabase();
  databases.push(database);
  const { url } = database;
  return { directory, database: { vaultUrl: url, releaseUrl: url, serveUrl: url }, code };
};

const ended = [town, neighbour].map((code) => ({ code, ledger: 'none' }));
const carriedBack = 'carried-back:2020-01-01';
/** Both as they were coded in each year. */
const both = (year: number) => (year < 2020 ? bothAreas : areasOf(merged));

describe.each(['embedded', 'PostgreSQL'])('a new municipality, %s', (engine) => {
  it('is carried back from the neighbourhoods of those that merged into it, and says so on every number of before', async () => {
    const node = newNode(await newPlace(merged, engine), { year: 2020, predecessors: ended });
    await deliver(node, [2017, 2021], both);
    const told = await toldOf(node);
    expect(told(merged)).toEqual([
      `2017JJ00 180 A ${carriedBack}`,
      `2018JJ00 180 A ${carriedBack}`,
      `2019JJ00 180 A ${carriedBack}`,
      '2020JJ00 180 A',
      '2021JJ00 180 A',
    ]);
    // Below it nothing lies in a district of now until somebody recodes it.
    expect(told('WK990101')).toEqual(['2017JJ00/2019JJ00 - L']);
    expect(told('WK990201')).toEqual([]);
    expect(told('BU99010101')).toEqual(['2017JJ00/2021JJ00 70 A']);
  });
});

describe('a new municipality', () => {
  it('tells nothing of before when nothing says that it is delivered whole, and begins with a break on every level', async () => {
    const node = newNode(await newPlace(), { year: 2020 });
    await deliver(node, [2017, 2024], () => areasOf(merged));
    const since = 'reclassified:2020-01-01';
    const told = await toldOf(node);
    expect(told(merged)).toEqual([
      `2020JJ00 180 B ${since}`,
      ...[2021, 2022, 2023, 2024].map((year) => `${year}JJ00 180 A`),
    ]);
    expect(told('WK990101')).toEqual([`2020JJ00/2022JJ00 120 B ${since}`]);
    expect(told('BU99010101')).toEqual([`2017JJ00/2021JJ00 70 B ${since}`]);
  });

  it('refuses rows of a municipality that did not merge into it, whole', async () => {
    const place = await newPlace('GM0855');
    const node = newNode(place);
    // Haaren (GM0788) was split over four municipalities in 2021: of Tilburg it is only a part.
    await expect(deliver(node, [2020, 2021], () => ({ BU08550101: 70, BU07880101: 30 }))).rejects.toMatchObject({
      code: 'INGEST_REFUSED',
    });
  });
});

describe('a municipality that kept its code', () => {
  const own = { year: 2020, predecessors: [{ code: town }, { code: neighbour, ledger: 'none' }] };
  const alone = (year: number) => (year < 2020 ? townAreas : areasOf(town));
  const whole = (year: number) => (year < 2020 ? bothAreas : areasOf(town));

  it('tells before and after on the ground of each, with a break between, when only a part came', async () => {
    const node = newNode(await newPlace('GM0855'));
    await deliver(node, [2019, 2022], (year) => (year < 2021 ? { BU08550101: 120 } : areasOf('GM0855')));
    expect(await told(node)).toEqual([
      '2019JJ00 120 A',
      '2020JJ00 120 A',
      '2021JJ00 180 B reclassified:2021-01-01',
      '2022JJ00 180 A',
    ]);
  });

  it('marks the next year that is told when those right after are not collected', async () => {
    const node = newNode(await newPlace('GM0855'));
    await deliver(node, [2019, 2019], () => ({ BU08550101: 120 }));
    await deliver(node, [2022, 2023], () => areasOf('GM0855'));
    expect(await told(node)).toEqual([
      '2019JJ00 120 A',
      '2020JJ00 - L',
      '2021JJ00 - L',
      '2022JJ00 180 B reclassified:2021-01-01',
      '2023JJ00 180 A',
    ]);
  });

  it('is carried back when it names itself among those that it came out of', async () => {
    const node = newNode(await newPlace(town), own);
    await deliver(node, [2018, 2021], whole);
    expect(await told(node)).toEqual([
      `2018JJ00 180 A ${carriedBack}`,
      `2019JJ00 180 A ${carriedBack}`,
      '2020JJ00 180 A',
      '2021JJ00 180 A',
    ]);
  });

  it('is never carried back beside what it told of the ground of then, nor the other way around', async () => {
    const place = await newPlace(town);
    await deliver(newNode(place), [2017, 2021], alone);
    await release(configure(place));
    const node = configure(place, own);
    await deliver(node, [2017, 2021], whole);
    await deliver(node, [2016, 2016], whole);
    const later = await told(node);
    expect(later).toEqual([
      `2016JJ00 - Q ${carriedBack}`,
      ...[2017, 2018, 2019].map((year) => `${year}JJ00 120 A as-published`),
      ...[2020, 2021].map((year) => `${year}JJ00 180 A as-published`),
    ]);
    await release(node);

    const other = await newPlace(town);
    await deliver(newNode(other, own), [2017, 2021], whole);
    await release(configure(other, own));
    const back = configure(other);
    await deliver(back, [2016, 2016], () => townAreas);
    expect(await told(back)).toEqual([
      '2016JJ00 - Q',
      ...[2017, 2018, 2019].map((year) => `${year}JJ00 180 A ${carriedBack} as-published`),
      ...[2020, 2021].map((year) => `${year}JJ00 180 A as-published`),
    ]);
  });
});

describe('a municipality of which one predecessor published', () => {
  it('tells nothing of before, because the rest would be the other: 180 less 120', async () => {
    const before = await newPlace(town);
    const node = newNode(before);
    await deliver(node, [2017, 2019], () => townAreas);
    await release(node);
    const published = await withReleaseStore(node, node.municipalities[0]!, (store) => store.published());
    const place = await newPlace();
    const ledger = { code: town, ledger: 'ledger.json' };
    configure(place);
    writeFileSync(join(place.directory, 'ledger.json'), JSON.stringify(ledgerFile(town, published, [])));
    const one = newNode(place, { year: 2020, predecessors: [ledger, { code: neighbour, ledger: 'none' }] });
    await deliver(one, [2016, 2021], both);
    expect(await told(one)).toEqual([
      ...[2016, 2017, 2018, 2019].map((year) => `${year}JJ00 - Q ${carriedBack}`),
      '2020JJ00 180 A',
      '2021JJ00 180 A',
    ]);
  });
});
