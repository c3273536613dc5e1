import type { ConfidentialCell, Contributors } from '@zichtlijn/disclosure';
import { addressOf } from './counted-slice.ts';
import type { CountedCell } from './slice.ts';

/**
 * What a cell has beyond parts of it that share no unit. It stands at the address of the first part. Who is behind the whole and none of the parts is
 * behind the rest; others may be, who are not counted here: never fewer are there than this says.
 * @throws Error when a part does not tell who stands behind it in a role of the whole: all of them would pass for standing behind the rest.
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
  const beyond = parts.reduce((left, part) => left - behind(part, role), count);
  const most = Math.min(units, largest);
  return { role, count: Math.max(Math.min(1, units), beyond), largest: most, second: Math.min(second, most) };
}

/** How many stand behind a part in a role; nobody behind no unit. */
function behind({ quantity, units, contributors }: CountedCell, role: string): number {
  const told = contributors.find((one) => one.role === role)?.count;
  if (told === undefined && units > 0)
    throw new Error(`${quantity} lies in a number with ${role}, and does not tell it`);
  return told ?? 0;
}
