import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  approve,
  type PublishedCell,
  type ReadArea,
  releaseLines,
  type SealedManifest,
  type SealedSlice,
  sealedManifest,
  sealRelease,
  signBuilt,
  signManifest,
  slicesOf,
} from '../src/index.ts';

/** The key of an invented municipality, and the secret of its salts. */
export const key: KeyObject = generateKeyPairSync('ed25519').privateKey;
const [builder, approver] = [0, 1].map(() => generateKeyPairSync('ed25519').privateKey) as [KeyObject, KeyObject];
export const secret = Buffer.alloc(32, 5);

export const areas: readonly ReadArea[] = [
  { code: 'GM9901', level: 'municipality', name: 'Voorbeeld' },
  { code: 'WK990101', level: 'district', name: 'Wijk ‘één’' },
  { code: 'BU99010101', level: 'neighbourhood', name: 'Buurt 1' },
];

/** A cell; what is not given is a count of the municipality in 2019. */
export function cell(changes: Partial<PublishedCell> = {}): PublishedCell {
  const total = { breakdown: '_T', category: '_T', measure: 'count' } as const;
  return { area: 'GM9901', period: '2019JJ00', ...total, value: 120, status: 'A', flags: [], ...changes };
}

/** Two tables of one municipality, with shown, hidden and flagged cells, on two levels. */
export const tables = [
  {
    indicator: 'context.woningen',
    version: 1,
    cells: [
      cell(),
      cell({ period: '2020JJ00', value: 131, flags: ['contributors-unknown', 'as-published'] }),
      cell({ area: 'BU99010101', period: '2017JJ00/2021JJ00', value: null, status: 'Q' }),
      cell({ area: 'WK990101', period: '2017JJ00/2021JJ00', value: null, status: 'Q' }),
      cell({ breakdown: 'dwelling-type', category: 'eengezins', value: 70 }),
      cell({ breakdown: 'dwelling-type', category: 'meergezins', value: 50 }),
    ],
  },
  { indicator: 'vastgoed.woz', version: 2, cells: [cell({ measure: 'share', value: 0.012 })] },
];

/** Seal and sign the tables. */
export function sealedTown(content = tables): { manifest: SealedManifest; slices: SealedSlice[] } {
  const { seal, slices } = sealRelease({ municipality: 'GM9901', areas, tables: content }, secret);
  const manifest = sealedManifest(
    signManifest(
      approve(
        signBuilt(
          {
            ...{ format: 2, id: `r-${'0'.repeat(26)}`, municipality: 'GM9901', createdAt: '2026-11-23T06:00:00Z' },
            ...{ contract: '1', software: '0.1.0', policy: { id: 'cbs-2010', version: 1 }, synthetic: true },
            definitions: content.map(({ indicator, version }) => ({ indicator, version })),
            sources: [{ dataset: 'object', holder: 'Gemeente Voorbeeld', commitment: 'a'.repeat(64) }],
            ...{ beside: 'b'.repeat(64), seal },
          },
          builder,
        ),
        approver,
        'periodic',
        '2026-11-24T06:00:00Z',
      ),
      key,
    ),
  );
  if (manifest === null) throw new Error('no sealed manifest');
  return { manifest, slices: slicesOf(content).map((slice, at) => ({ ...slice, ...slices[at]! })) };
}

/** A sealed release as the bytes of its file. */
export async function fileOf({ manifest, slices }: ReturnType<typeof sealedTown>): Promise<Buffer> {
  const lines: string[] = [];
  for await (const line of releaseLines(manifest, areas, slices)) lines.push(line);
  return Buffer.from(lines.join(''));
}

/** The lines of a file. */
export function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at !== -1; from = at + 1, at = bytes.indexOf(10, from))
    lines.push(bytes.subarray(from, at));
  return [...lines, bytes.subarray(from)];
}
