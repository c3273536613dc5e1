import type { PublishedCell, PublishedTable } from '../cell.ts';
import { checkFile } from './check-file.ts';
import type { KeysOf } from './check-manifest.ts';
import type { ReadArea } from './release-file.ts';
import type { SealFinding } from './seal-fault.ts';
import type { SliceSeal } from './seal-slice.ts';
import type { SealedManifest } from './sealed-manifest.ts';

interface Parts {
  readonly manifest: SealedManifest;
  readonly areas: readonly ReadArea[];
  readonly tables: readonly PublishedTable[];
  readonly seals: readonly SliceSeal[];
}

/** A release that was read from a file and found to be what its municipality sealed and signed. Nothing else makes one, and nothing in it can be changed. */
export class VerifiedRelease implements Parts {
  readonly #isVerified = true;
  readonly manifest: SealedManifest;
  readonly areas: readonly ReadArea[];
  readonly tables: readonly PublishedTable[];
  readonly seals: readonly SliceSeal[];

  private constructor({ manifest, areas, tables, seals }: Parts) {
    this.manifest = frozen(manifest);
    this.areas = frozen(areas);
    this.tables = frozen(tables);
    this.seals = frozen(seals);
    Object.freeze(this);
  }

  /** Whether a value came out of `read`. */
  static is(value: unknown): value is VerifiedRelease {
    return typeof value === 'object' && value !== null && #isVerified in value && value.#isVerified;
  }

  /**
   * Read and check a file. What is checked is what is given: the file is read once.
   * @returns the release, or null with what is wrong; a proof of a number is no release.
   */
  static async read(
    path: string,
    keysOf: KeysOf,
  ): Promise<{ release: VerifiedRelease | null; findings: readonly SealFinding[] }> {
    const tables = new Map<string, { indicator: string; version: number; cells: PublishedCell[] }>();
    const seals: SliceSeal[] = [];
    let areas: readonly ReadArea[] = [];
    const { manifest, number, retraction, findings } = await checkFile(path, keysOf, {
      areas(read) {
        areas = read;
      },
      slice({ cells, ...seal }) {
        const { indicator, version } = seal;
        const name = `${indicator}@${version}`;
        const table = tables.get(name) ?? { indicator, version, cells: [] };
        for (const cell of cells) table.cells.push(cell);
        tables.set(name, table);
        seals.push(seal);
      },
    });
    if (number !== null || retraction !== null) return { release: null, findings: [{ fault: 'FORM', at: 'manifest' }] };
    if (manifest === null || findings.length > 0) return { release: null, findings };
    return { release: new VerifiedRelease({ manifest, areas, tables: [...tables.values()], seals }), findings };
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
