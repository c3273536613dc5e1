import type { NodeLevel } from '@zichtlijn/indicators';
import { z } from 'zod';
import { canonical, readCanonical } from './canonical.ts';
import { checkManifest, type KeysOf } from './check-manifest.ts';
import type { SealFinding } from './seal-fault.ts';
import { areasHash, sealedTables } from './seal-release.ts';
import { type SliceSeal, sliceHash } from './seal-slice.ts';
import type { SealedManifest } from './sealed-manifest.ts';
import { sliceOrder } from './slice.ts';
import { type SealedSlice, sealedSlice, sliceLine } from './slice-line.ts';

const areasLine = z.array(
  z.tuple([
    z.string(),
    z.enum(['district', 'municipality', 'neighbourhood'] as const satisfies NodeLevel[]),
    z.string(),
  ]),
);

/** An area of a release that is read from a file. */
export interface ReadArea {
  readonly code: string;
  readonly level: NodeLevel;
  readonly name: string;
}

/** The lines of a release in a file: its manifest, its areas, and a line for each slice. Each is canonical JSON and ends with a newline. */
export async function* releaseLines(
  manifest: SealedManifest,
  areas: readonly ReadArea[],
  slices: Iterable<SealedSlice> | AsyncIterable<SealedSlice>,
): AsyncGenerator<string> {
  yield `${canonical(manifest)}\n`;
  const rows = areas.map(({ code, level, name }) => [code, level, name]);
  yield `${canonical(rows.sort(([a], [b]) => (a! < b! ? -1 : 1)))}\n`;
  for await (const slice of slices) yield `${sliceLine(slice)}\n`;
}

/** What a reader of a release is given, each part as soon as it was checked by itself. It may only be believed when nothing was found in the end. */
export interface ReleaseSink {
  manifest?(manifest: SealedManifest): void;
  areas?(areas: readonly ReadArea[]): void;
  slice?(slice: SealedSlice): void | Promise<void>;
}

/** Most findings that are told: more say nothing more. */
const MOST = 20;

/**
 * Check a release in a file, line by line, so that its size does not matter. Every byte counts: what is found names the manifest, the areas,
 * the table or the slice.
 *
 * @param lines of the file, without their newlines; the file has to end with one, so that the last of them is empty
 */
export async function checkReleaseFile(
  lines: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  keysOf: KeysOf,
  sink: ReleaseSink = {},
): Promise<{ manifest: SealedManifest | null; findings: readonly SealFinding[] }> {
  const reader = new ReleaseFileReader(keysOf, sink);
  for await (const line of lines) if (!(await reader.take(line))) break;
  return reader.end();
}

class ReleaseFileReader {
  readonly #keysOf: KeysOf;
  readonly #sink: ReleaseSink;
  readonly #findings: SealFinding[] = [];
  readonly #slices: SliceSeal[] = [];
  #manifest: SealedManifest | null = null;
  #line = 0;
  #isEnded = false;

  constructor(keysOf: KeysOf, sink: ReleaseSink) {
    this.#keysOf = keysOf;
    this.#sink = sink;
  }

  /** Take a line; false when the next ones need no reading. */
  async take(line: Uint8Array): Promise<boolean> {
    this.#line += 1;
    if (this.#isEnded) return this.#unreadable();
    if (line.length === 0) {
      this.#isEnded = true;
      return true;
    }
    const value = readCanonical(line);
    if (this.#line === 1) return this.#takeManifest(value);
    if (this.#line === 2) return this.#takeAreas(value);
    await this.#takeSlice(value);
    return this.#findings.length < MOST;
  }

  end(): { manifest: SealedManifest | null; findings: readonly SealFinding[] } {
    if (this.#manifest === null && this.#findings.length === 0) this.#find('FORM', 'manifest');
    if (!this.#isEnded && this.#findings.length === 0) this.#find('FORM', 'end');
    if (this.#manifest !== null) this.#compareTables(this.#manifest);
    return { manifest: this.#manifest, findings: this.#findings };
  }

  #takeManifest(value: unknown): boolean {
    const { manifest, findings } = checkManifest(value, this.#keysOf);
    this.#findings.push(...findings);
    this.#manifest = manifest;
    if (manifest !== null) this.#sink.manifest?.(manifest);
    return manifest !== null;
  }

  #takeAreas(value: unknown): boolean {
    const { data } = areasLine.safeParse(value);
    if (data === undefined) {
      this.#find('FORM', 'areas');
      return true;
    }
    const areas = data.map(([code, level, name]) => ({ code, level, name }));
    if (!areas.every(({ code }) => this.#isOwn(code))) this.#find('FORM', 'areas');
    if (areasHash(areas) !== this.#manifest?.seal.areas || canonical(sorted(data)) !== canonical(data))
      this.#find('AREAS', 'areas');
    this.#sink.areas?.(areas);
    return true;
  }

  async #takeSlice(value: unknown): Promise<void> {
    const read = sealedSlice(value);
    const slice = read?.cells.every(({ area }) => this.#isOwn(area)) ? read : null;
    const before = this.#slices.at(-1);
    if (slice === null || (before !== undefined && sliceOrder(before, slice) >= 0)) {
      this.#unreadable();
      return;
    }
    const { cells: _not, ...seal } = slice;
    this.#slices.push(seal);
    if (sliceHash(this.#manifest?.municipality ?? '', slice, slice.saltKey) !== slice.hash)
      this.#find('SLICE', sliceName(slice));
    else await this.#sink.slice?.(slice);
  }

  #compareTables({ seal }: SealedManifest): void {
    const name = (one: { indicator: string; version: number }) => `${one.indicator}@${one.version}`;
    const found = new Map(sealedTables(this.#slices).map((table) => [name(table), table.hash]));
    for (const table of seal.tables) {
      if (found.get(name(table)) !== table.hash) this.#find('TABLE', name(table));
      found.delete(name(table));
    }
    for (const surplus of found.keys()) this.#find('TABLE', surplus);
  }

  /** A municipality speaks of its own areas and of no other. */
  #isOwn(area: string): boolean {
    return area.slice(2, 6) === this.#manifest?.municipality.slice(2);
  }

  #unreadable(): boolean {
    this.#find('FORM', `line ${this.#line}`);
    return true;
  }

  #find(fault: SealFinding['fault'], at: string): void {
    if (this.#findings.length < MOST) this.#findings.push({ fault, at });
  }
}

/** A slice by its public name. */
export function sliceName({
  indicator,
  version,
  level,
  breakdown,
  period,
}: Omit<SliceSeal, 'saltKey' | 'hash'>): string {
  return `${indicator}@${version} ${level} ${breakdown} ${period}`;
}

const sorted = <T extends readonly [string, ...unknown[]]>(rows: readonly T[]): T[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
