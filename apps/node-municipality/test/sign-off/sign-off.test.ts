import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import type { NodeConfiguration } from '../../src/configuration/node-configuration.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { exportRelease } from '../../src/export-release.ts';
import { knownKeys } from '../../src/known-keys.ts';
import { statedPolicy } from '../../src/memory/stated-policy.ts';
import { publish } from '../../src/publish.ts';
import { releaseLocation } from '../../src/release-location.ts';
import { openReleaseReader } from '../../src/releases/open-release-reader.ts';
import { standingOf } from '../../src/releases/standing.ts';
import { type Pack, packOf } from '../../src/sign-off/pack.ts';
import { packPage } from '../../src/sign-off/pack-page.ts';
import { recordSignOff, type SigningOrder } from '../../src/sign-off/record-sign-off.ts';
import { addSignOff, readSignOffs, signedTables, signOffFile } from '../../src/sign-off/sign-off-file.ts';
import type { StagedRelease } from '../../src/staged/staged-release.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { withReleaseStore } from '../../src/with-release-store.ts';
import { createSmallTown, municipality } from '../releases/small-town.ts';

const root = mkdtempSync(join(tmpdir(), 'sign-off-'));
let configuration: NodeConfiguration;
let staged: StagedRelease;
beforeAll(async () => {
  await createSmallTown(join(root, 'town'), 'signOff: required\n');
  configuration = readConfiguration(join(root, 'town'));
  // There is a file of sales too, for tables that nobody signs for.
  const vault = await openVault(configuration);
  await vault.pool.query(
    `insert into vault.delivery select (jsonb_populate_record(delivery,
       '{"id": "d2", "dataset": "property_transfer", "source_holder": "Kadaster", "fingerprint": "g"}')).* from vault.delivery`,
  );
  await vault.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const order = (release: string, more: Partial<SigningOrder> = {}): SigningOrder => ({
  release,
  by: 'college',
  on: '2026-03-01',
  reference: 'BW-2026/114',
  ...more,
});

/** The tables that the serving process would give, `indicator@version`. */
async function served(): Promise<readonly string[]> {
  const reader = await openReleaseReader(
    releaseLocation(configuration, municipality.code, 'serveUrl'),
    municipality.code,
  );
  try {
    const offers = (await (await reader.current())?.offers()) ?? [];
    return [...new Set(offers.map(({ indicator, version }) => `${indicator}@${version}`))].sort();
  } finally {
    await reader.close();
  }
}

describe('a node of which the tables have to be signed for', () => {
  it('counts and protects all, and lets nothing leave before a decision', async () => {
    staged = await build(configuration, municipality);
    const everything = [...new Set(staged.withheld.map(({ indicator, version }) => `${indicator}@${version}`))].sort();
    expect(staged.tables).toEqual([]);
    expect(everything).toContain('context.woningen@1');
    expect(everything.length).toBeGreaterThan(1);
    expect(staged.manifest.sources).toEqual([]);
    await publish(configuration, municipality);
    expect(await served()).toEqual([]);
  });

  it('takes a decision about the paper that was made of what is staged, and about no other', async () => {
    const { manifest } = staged;
    const other = `r-${'0'.repeat(26)}`;
    await expect(recordSignOff(configuration, order(other))).rejects.toMatchObject({ code: 'SIGN_OFF_OTHER' });
    await expect(
      recordSignOff(configuration, order(manifest.id, { tables: ['vastgoed.straten'] })),
    ).rejects.toMatchObject({
      code: 'SIGN_OFF_TABLE',
    });
    for (const wrong of [{ on: '1 maart' }, { reference: 'omdat mevrouw Jansen het zei' }])
      await expect(recordSignOff(configuration, order(manifest.id, wrong))).rejects.toMatchObject({
        code: 'SIGN_OFF_FORM',
      });
    expect(readSignOffs(configuration.directory)).toEqual([]);
  });

  it('gives what was signed for, cell for cell as it was on the paper, and nothing else', async () => {
    const before = staged;
    await recordSignOff(configuration, order(before.manifest.id, { tables: ['context.woningen'] }));
    if (process.platform !== 'win32')
      expect(statSync(join(configuration.directory, signOffFile)).mode & 0o777).toBe(0o600);
    staged = await build(configuration, municipality);
    const cellsOf = (tables: typeof staged.tables) =>
      tables.filter(({ indicator }) => indicator === 'context.woningen').map(({ cells }) => cells);
    expect(cellsOf(staged.tables)).toEqual(cellsOf(before.withheld));
    expect(staged.manifest.definitions).toEqual([{ indicator: 'context.woningen', version: 1 }]);
    // Of what is withheld it does not even say that there is a file; what was looked at is committed to all the same.
    expect(JSON.stringify(staged.manifest)).not.toMatch(/property_transfer|Kadaster/);
    expect(staged.manifest.sources.map(({ holder }) => holder)).toEqual(['Gemeente Voorbeeld']);
    await publish(configuration, municipality);
    expect(await served()).toEqual(['context.woningen@1']);
  });

  it('does not publish what was staged under an earlier decision', async () => {
    await recordSignOff(configuration, order(staged.manifest.id, { except: ['context.woningen'] }));
    await expect(publish(configuration, municipality)).rejects.toMatchObject({ code: 'SIGN_OFF_CHANGED' });
    expect(await served()).toEqual(['context.woningen@1']);
  });

  it('does not give what is published and signed for no longer, nor write it to a file; signed for again it is there again', async () => {
    const standing = async () => {
      const at = releaseLocation(configuration, municipality.code, 'serveUrl');
      const reader = await openReleaseReader(at, municipality.code);
      try {
        return [
          ...(await standingOf(reader, false, { signed: signedTables(configuration, municipality.code) }))
            .retractedTables,
        ];
      } finally {
        await reader.close();
      }
    };
    const exported = () =>
      withReleaseStore(configuration, municipality, (store) =>
        exportRelease(store, knownKeys(configuration), signedTables(configuration, municipality.code), () => ''),
      );
    expect(await standing()).toEqual(['context.woningen@1']);
    await expect(exported()).rejects.toMatchObject({ code: 'SIGN_OFF_CHANGED' });
    const file = join(configuration.directory, signOffFile);
    const withdrawn = readFileSync(file, 'utf8');
    addSignOff(configuration.directory, { ...readSignOffs(configuration.directory)[0]!, on: '2026-03-09' });
    expect(await standing()).toEqual([]);
    writeFileSync(file, withdrawn);
  });

  it('states another thing once signatures are needed, also where all that is current is signed for: a release of before may hold more', async () => {
    const at = releaseLocation(configuration, municipality.code, 'serveUrl');
    const reader = await openReleaseReader(at, municipality.code);
    try {
      const current = (await reader.current())?.manifest.definitions ?? [];
      const stated = async (signed: ReadonlySet<string> | null) => {
        const standing = await standingOf(reader, false, { signed });
        return statedPolicy({ memory: 'fresh', policy: null }, new Map([[municipality.code, standing]]));
      };
      const all = await stated(new Set(current.map(({ indicator, version }) => `${indicator}@${version}`)));
      expect(all).not.toEqual(await stated(null));
      // Which tables those are is told to nobody.
      expect(JSON.stringify(all)).not.toContain('@');
    } finally {
      await reader.close();
    }
  });

  it('lets nothing leave when it cannot be read what was signed for', async () => {
    const file = join(configuration.directory, signOffFile);
    const content = readFileSync(file, 'utf8');
    writeFileSync(file, content.replace('decidedBy: college', 'decidedBy: de burgemeester'));
    await expect(build(configuration, municipality)).rejects.toMatchObject({ code: 'SIGN_OFF_INVALID' });
    await expect(publish(configuration, municipality)).rejects.toMatchObject({ code: 'SIGN_OFF_INVALID' });
    writeFileSync(file, content);
  });
});

describe('the paper to decide on', () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await packOf(configuration, municipality);
  });

  it('is complete in itself, runs nothing, and has room for whoever decides and advises', () => {
    const page = packPage(pack);
    expect(page).toContain('<html lang="nl">');
    expect(page).not.toMatch(/<script|<link|<img|https?:|src=|url\(|@import| on\w+=/i);
    for (const text of [
      'Functionaris gegevensbescherming',
      'CISO',
      'Handtekening',
      'AVG art. 30',
      'BIO-classificatie',
      'cbs-2010',
      'BW-2026/114',
      'verzonnen gegevens',
    ])
      expect(page).toContain(text);
    for (let heading = 1; heading <= 17; heading++) expect(page).toContain(`<h3>${heading}. `);
  });

  it('names every table with its hidden cells, counted from the cells themselves', () => {
    const { tables, withheld } = staged;
    const cells = [...tables, ...withheld].flatMap((table) => table.cells);
    const sum = (of: (table: (typeof pack.tables)[number]) => number) =>
      pack.tables.reduce((all, one) => all + of(one), 0);
    expect(sum(({ cells: count }) => count)).toBe(cells.length);
    expect(sum(({ hidden }) => hidden)).toBe(cells.filter(({ status }) => status === 'Q').length);
    expect(sum(({ hidden }) => hidden)).toBeGreaterThan(0);
  });

  it('has no reason and no rule behind a hidden cell, and no count of rows', () => {
    const { reasons } = staged;
    const page = packPage(pack);
    for (const rule of new Set(reasons.map((reason) => reason.rule))) expect(page).not.toContain(rule);
    expect(page).not.toMatch(/rows|afgewezen rij|herhaald/);
  });

  it('shows what a manifest says as text, whatever is in it', () => {
    const statement = { ...pack.statements[0]!, sourceHolder: '<img src=x onerror=alert(1)>' };
    expect(packPage({ ...pack, statements: [statement] })).not.toContain('<img');
  });

  it('asks for the consent of the source behind police data, and says so where it lacks', () => {
    const statement = { ...pack.statements[0]!, dataset: 'drug_suspect', consent: 'Eenheidschef, EH-1, 2026-02-01' };
    expect(packPage({ ...pack, statements: [statement] })).toContain('Eenheidschef, EH-1, 2026-02-01');
    expect(packPage({ ...pack, statements: [{ ...statement, consent: null }] })).toContain('ONTBREEKT');
    expect(packPage(pack)).toContain('geen politiële of justitiële gegevens');
  });
});
