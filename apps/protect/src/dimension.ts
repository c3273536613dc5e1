import { Fault } from '@zichtlijn/messages';
import type { Hierarchy } from './hierarchy-file.ts';

/** A total and what it is the sum of, by position in `codes`. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** The codes of one column with every sum between them. */
export interface Dimension {
  readonly name: string;
  /** Parts before their totals; the finest codes come first. */
  readonly codes: readonly string[];
  readonly position: ReadonlyMap<string, number>;
  /** Number of finest codes. */
  readonly finest: number;
  /** Sums, parts before totals. A total of several hierarchies has a sum in each. */
  readonly sums: readonly Sum[];
}

/** Names, in small letters, that a total has where no hierarchy gives one: SDMX, and the packages of R. */
const totalNames = ['_t', 'total', 'totaal'];

/** A dimension without hierarchy: one total over everything that was seen, `_T` unless the data name it themselves. */
export function flatDimension(name: string, seen: readonly string[]): Dimension {
  const total = totalNames.flatMap((one) => seen.filter((code) => code.toLowerCase() === one))[0] ?? '_T';
  const finest = seen.filter((code) => code !== total).sort();
  const parts = finest.map((_, i) => i);
  return dimensionOf(name, [...finest, total], finest.length, [{ total: finest.length, parts }]);
}

/**
 * A dimension by its hierarchies.
 * @throws Fault HIERARCHY_CYCLE, HIERARCHY_OVERLAP or HIERARCHIES_DISAGREE, naming the code.
 */
export function hierarchicalDimension(name: string, hierarchies: readonly Hierarchy[]): Dimension {
  const codes = partsFirst(name, hierarchies);
  const position = new Map(codes.map((code, i) => [code, i]));
  const isTotal = (code: string): boolean => hierarchies.some(({ parts }) => parts.has(code));
  const sums: Sum[] = [];
  const leaves = new Map<string, ReadonlySet<string>>();
  for (const code of codes) {
    if (!isTotal(code)) leaves.set(code, new Set([code]));
    for (const { file, parts } of hierarchies) {
      const under = parts.get(code);
      if (under === undefined) continue;
      const covered = under.flatMap((part) => [...leaves.get(part)!]);
      const distinct = new Set(covered);
      if (distinct.size < covered.length) throw overlap(name, file, code);
      const before = leaves.get(code);
      if (before !== undefined && !sameSet(before, distinct)) throw disagree(name, file, code);
      leaves.set(code, distinct);
      sums.push({ total: position.get(code)!, parts: under.map((part) => position.get(part)!) });
    }
  }
  return dimensionOf(name, codes, codes.filter((code) => !isTotal(code)).length, sums);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((code) => b.has(code));
}

function dimensionOf(name: string, codes: readonly string[], finest: number, sums: readonly Sum[]): Dimension {
  return { name, codes, position: new Map(codes.map((code, i) => [code, i])), finest, sums };
}

/** All codes, each after its parts; the finest first. */
function partsFirst(name: string, hierarchies: readonly Hierarchy[]): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const order: string[] = [];
  const visit = (code: string): void => {
    const before = state.get(code);
    if (before === 'done') return;
    if (before === 'open') throw cycle(name, code);
    state.set(code, 'open');
    for (const { parts } of hierarchies) for (const part of parts.get(code) ?? []) visit(part);
    state.set(code, 'done');
    order.push(code);
  };
  for (const { parts, loose } of hierarchies) for (const code of [...parts.keys(), ...loose]) visit(code);
  const isTotal = (code: string): boolean => hierarchies.some(({ parts }) => parts.has(code));
  return [...order.filter((code) => !isTotal(code)), ...order.filter(isTotal)];
}

function cycle(name: string, code: string): Fault {
  return new Fault('HIERARCHY_CYCLE', {
    nl: `In de hiërarchie van ${name} staat ${code} uiteindelijk onder zichzelf. Haal de kring eruit.`,
    en: `In the hierarchy of ${name}, ${code} stands under itself in the end. Break the circle.`,
  });
}

function overlap(name: string, file: string, code: string): Fault {
  return new Fault('HIERARCHY_OVERLAP', {
    nl: `In ${file} telt onder ${code} (${name}) iets dubbel mee, zodat het geen optelling is. Zet de andere indeling in een eigen hiërarchiebestand.`,
    en: `In ${file} something counts twice under ${code} (${name}), so that it is no sum. Put the other classification in a hierarchy file of its own.`,
  });
}

function disagree(name: string, file: string, code: string): Fault {
  return new Fault('HIERARCHIES_DISAGREE', {
    nl: `${file} verdeelt ${code} (${name}) over andere fijnste codes dan een eerder hiërarchiebestand. Maak beide volledig, of geef het totaal een andere code.`,
    en: `${file} divides ${code} (${name}) over other finest codes than an earlier hierarchy file. Complete both, or give the total another code.`,
  });
}
