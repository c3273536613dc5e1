import type { ConfidentialCell, Contributors } from '@zichtlijn/disclosure';
import { addressOf } from './counted-slice.ts';
import type { CountedCell } from './slice.ts';

/**
 * What a cell has beyond parts of it that share no unit: never shown, but computable by whoever is told of all of them. It stands at the address of
 * the first part. Who is behind the whole and none of the parts is behind the rest; others may be, who are not counted here: never fewer are there than this
 * says.
 */
export function restOf(whole: CountedCell, parts: readonly [CountedCell, ...CountedCell[]]): ConfidentialCell {
  const units = parts.reduce((left, part) => left - part.units, whole.units);
  const named = parts.map((part) =>
    part === parts[0] ? part.quantity : `${part.quantity} of ${part.breakdown} ${part.category}`,
  );
  return {
    ...addressOf(parts[0]),
    quantity: [`${whole.quantity} of ${whole.category}`, ...named].join(' minus '),
    units,
    value: units,
    contributors: whole.contributors.map((behind) => atLeast(behind, parts, units)),
    publishable: false,
  };
}

function atLeast(
  { role, count, largest, second }: Contributors,
  parts: readonly CountedCell[],
  units: number,
): Contributors {
  const inParts = parts.map(({ contributors }) => contributors.find((one) => one.role === role)?.count ?? 0);
  const beyond = inParts.reduce((left, inPart) => left - inPart, count);
  const most = Math.min(units, largest);
  return { role, count: Math.max(Math.min(1, units), beyond), largest: most, second: Math.min(second, most) };
}
