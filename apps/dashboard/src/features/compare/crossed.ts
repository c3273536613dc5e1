import type { Indicator } from '../../documents/catalogue.ts';
import type { Text } from '../../language/words.ts';

/** A category of one of the two breakdowns that are crossed, as the address names it: `handel_harddrugs.` of the first, `.18-24` of the second. */
export interface CrossedPart {
  readonly value: string;
  readonly title: Text;
}

/** The categories of two crossed breakdowns, first and second; none where a breakdown is no cross of two. */
export function crossedParts(indicator: Indicator, breakdown: string | null): readonly CrossedPart[] {
  const crossed = indicator.breakdowns.find(({ id }) => id === breakdown)?.categories ?? [];
  const halves = crossed.map(({ code }) => code.split('.'));
  if (halves.length === 0 || halves.some(({ length }) => length !== 2)) return [];
  return [0, 1].flatMap((side) => {
    const codes = new Set(halves.map((half) => half[side]!));
    const whole = indicator.breakdowns.find(
      ({ id, categories }) =>
        id !== breakdown && [...codes].every((code) => categories.some((category) => category.code === code)),
    );
    return (whole?.categories ?? [])
      .filter(({ code }) => codes.has(code))
      .map(({ code, title }) => ({ value: side === 0 ? `${code}.` : `.${code}`, title }));
  });
}

/** Whether a category of a cross is one of the part that is chosen; without a choice every one is. */
export function isOfPart(category: string, part: string | null): boolean {
  if (part === null) return true;
  return part.startsWith('.') ? category.endsWith(part) : category.startsWith(part);
}
