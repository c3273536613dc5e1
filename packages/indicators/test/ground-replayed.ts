import type { Reclassification } from '../src/index.ts';

type Ground = ReadonlyMap<string, ReadonlySet<string>>;

/** Which ground each municipality had up to a day, in the pieces that all later days left whole. */
export interface Until {
  /** First day on which it was otherwise, ISO 8601; null for now. */
  readonly day: string | null;
  readonly ground: Ground;
}

/**
 * Every reclassification done once more, day by day: ground is a set of pieces that pass from one municipality to another, and a municipality that is split tears
 * every piece of its ground, also in what was before.
 */
export function replayed(entries: readonly Reclassification[]): readonly Until[] {
  const made = new Set(entries.filter(({ kind }) => kind === 'merged' || kind === 'renamed').map(({ to }) => to));
  const codes = new Set(entries.flatMap(({ from, to }) => [from, to]));
  const begin = [...codes].map((code) => [code, new Set(made.has(code) ? [] : [code])] as const);
  let now = new Map<string, Set<string>>(begin);
  let before: Until[] = [];
  for (const day of [...new Set(entries.map(({ on }) => on))].sort()) {
    const today = entries.filter(({ on }) => on === day);
    before.push({ day, ground: new Map([...now].map(([code, ground]) => [code, new Set(ground)])) });
    for (const from of new Set(today.map((one) => one.from))) {
      const targets = today.filter((one) => one.from === from).map(({ to }) => to);
      const pieces = now.get(from)!;
      const torn = (ground: ReadonlySet<string>) =>
        new Set([...ground].flatMap((piece) => (pieces.has(piece) ? targets.map((to) => `${piece}>${to}`) : [piece])));
      before = before.map((one) => ({
        ...one,
        ground: new Map([...one.ground].map(([code, ground]) => [code, torn(ground)])),
      }));
      now = new Map([...now].map(([code, ground]) => [code, code === from ? ground : torn(ground)]));
      for (const to of targets) for (const piece of pieces) now.get(to)!.add(`${piece}>${to}`);
      now.set(from, new Set());
    }
  }
  return [...before, { day: null, ground: now }];
}
