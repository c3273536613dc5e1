import type { Part } from './part.ts';

/** Which areas of a part lie directly in which, by its equations: a total stands first in each. */
export function lying({ areas, equations }: Part): (readonly [below: string, above: string])[] {
  return equations.flatMap(({ cells: [total, ...parts], signs }) =>
    total === undefined || signs[0] !== -1
      ? []
      : parts.filter((part) => areas[part] !== areas[total]).map((part) => [areas[part]!, areas[total]!] as const),
  );
}
