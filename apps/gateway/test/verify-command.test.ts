import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  keyName,
  numberProof,
  releaseLines,
  sealedManifest,
  sealRelease,
  signManifest,
  slicesOf,
} from '@zichtlijn/release';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPage } from '../src/release-check/check-page.ts';
import { type Listening, listen } from '../src/server/gateway-server.ts';

const program = new URL('../bin/zicht-gateway.mjs', import.meta.url).pathname;
const directory = mkdtempSync(join(tmpdir(), 'verify-'));
const release = join(directory, 'GM9901.release');
const proof = join(directory, 'number.proof');
const { privateKey } = generateKeyPairSync('ed25519');
const key = keyName(privateKey);

beforeAll(async () => {
  const total = { area: 'GM9901', breakdown: '_T', category: '_T', measure: 'count', flags: [] } as const;
  const cells = [
    { ...total, period: '2019JJ00', value: 812, status: 'A' },
    { ...total, period: '2020JJ00', value: null, status: 'Q' },
  ] as const;
  const tables = [{ indicator: 'context.woningen', version: 1, cells }];
  const areas = [{ code: 'GM9901', level: 'municipality', name: 'Voorbeeld' }] as const;
  const { seal, slices: seals } = sealRelease({ municipality: 'GM9901', areas, tables }, Buffer.alloc(32, 3));
  const about = { municipality: 'GM9901', createdAt: '2026-11-23T06:00:00Z', contract: '1', software: '0.1.0' };
  const signed = signManifest(
    {
      ...{ format: 2, id: `r-${'1'.repeat(26)}`, ...about, policy: { id: 'cbs-2010', version: 1 }, synthetic: true },
      ...{ definitions: [{ indicator: 'context.woningen', version: 1 }], sources: [], beside: 'c'.repeat(64), seal },
    },
    privateKey,
  );
  const manifest = sealedManifest(signed)!;
  const slices = slicesOf(tables).map((slice, at) => ({ ...slice, ...seals[at]! }));
  const lines: string[] = [];
  for await (const line of releaseLines(manifest, areas, slices)) lines.push(line);
  writeFileSync(release, lines.join(''));
  writeFileSync(proof, `${numberProof(manifest, slices[0]!, seals, cells[0])}\n`);
  writeFileSync(
    join(directory, 'changed.proof'),
    numberProof(manifest, slices[0]!, seals, cells[0])!.replace('812', '813'),
  );
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function verify(...options: string[]): Promise<{ code: number; out: string; error: string }> {
  const env = { ...process.env, ZICHT_LANG: 'en' };
  return new Promise((done) => {
    execFile(process.execPath, [program, 'verify', ...options], { env }, (fault, out, error) =>
      done({ code: typeof fault?.code === 'number' ? fault.code : 0, out, error }),
    );
  });
}

describe('zicht-gateway verify', () => {
  it('says of a release that is as it was released that it is right', async () => {
    expect(await verify(release, '--key', key)).toMatchObject({ code: 0, out: `r-${'1'.repeat(26)}: right\n` });
  });

  it('repeats the number that a proof proves', async () => {
    const { code, out } = await verify(proof, '--key', key);
    expect(code).toBe(0);
    expect(out).toBe(`GM9901 context.woningen@1 GM9901 2019JJ00 _T/_T count = 812 (r-${'1'.repeat(26)}): right\n`);
  });

  it('takes the keys of municipalities from release-keys.yaml, and believes no other', async () => {
    expect(await verify(proof, '--dir', directory)).toMatchObject({ code: 1 });
    writeFileSync(join(directory, 'release-keys.yaml'), `GM9901: [${key}]\n`);
    expect(await verify(proof, '--dir', directory)).toMatchObject({ code: 0 });
    writeFileSync(join(directory, 'release-keys.yaml'), `GM9902: [${key}]\n`);
    const { code, out } = await verify(proof, '--dir', directory, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toEqual([{ fault: 'KEY_UNKNOWN', at: 'manifest' }]);
  });

  it('ends with a fault in both languages when a number is another', async () => {
    const { code, out, error } = await verify(join(directory, 'changed.proof'), '--key', key);
    expect(code).toBe(1);
    expect(out).toContain('does not stand in the release like this');
    expect(error).toMatch(/^NOT_AS_RELEASED\n.*gemeente.*\n.*municipality/);
  });
});

describe('the page on which the dashboard has a number checked', () => {
  let served: Listening;
  beforeAll(async () => {
    served = await listen([checkPage(directory)], '127.0.0.1', 0);
  });
  afterAll(() => served.close());
  async function checked(body: string): Promise<{ right: boolean; key: string | null; findings: { fault: string }[] }> {
    const response = await fetch(`${served.url}/controle`, { method: 'POST', body });
    expect(response.status).toBe(200);
    return (await response.json()) as Awaited<ReturnType<typeof checked>>;
  }
  const faults = async (body: string) => (await checked(body)).findings.map(({ fault }) => fault);
  const sure = () => readFileSync(proof, 'utf8');
  const giveKeys = (text: string) => writeFileSync(join(directory, 'release-keys.yaml'), text);

  it('finds a proof right by the keys that the administrator gave, and repeats what it proves', async () => {
    giveKeys(`GM9901: [${key}]\n`);
    const cell = { area: 'GM9901', period: '2019JJ00', measure: 'count', value: 812, status: 'A' };
    expect(await checked(sure())).toMatchObject({ right: true, key, findings: [], number: { cell } });
  });

  it('says so when no key of that municipality was given, or no key at all', async () => {
    giveKeys(`GM9902: [${key}]\n`);
    expect(await faults(sure())).toEqual(['KEY_UNKNOWN']);
    rmSync(join(directory, 'release-keys.yaml'));
    expect(await checked(sure())).toMatchObject({ right: false, key });
    giveKeys(`GM9901: [${key}]\n`);
  });

  it('says in both languages what is wrong with another number, and with what is no proof', async () => {
    expect(await faults(sure().replace('812', '813'))).toEqual(['NUMBER']);
    for (const body of ['', 'x', '{}', '[[[', `${sure()}${sure()}`]) expect(await faults(body), body).toEqual(['FORM']);
    const { findings } = await checked('x');
    expect(findings[0]).toMatchObject({
      nl: expect.stringContaining('proof is niet te lezen'),
      en: expect.any(String),
    });
  });

  it('reads no more than any proof is long', async () => {
    const response = await fetch(`${served.url}/controle`, { method: 'POST', body: 'x'.repeat(300_000) });
    expect(response.status).toBe(413);
  });
});
