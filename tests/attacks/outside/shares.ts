import { cellName } from './linear-facts.ts';
import { addressOf } from './outsider-facts.ts';
import type { OpenCell } from './published-cells.ts';

/** Numerator, denominator and share of one cell, each null where it was hidden. */
export interface PublishedShare {
  readonly name: string;
  readonly part: string;
  readonly whole: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly share: number | null;
}

/** Every share that was published or hidden, with what stands beside it. */
export function shares(cells: readonly OpenCell[]): readonly PublishedShare[] {
  const place = ({ indicator, area, period, breakdown, category }: OpenCell) =>
    [indicator, area, period, breakdown, category].join(' ');
  const together = Map.groupBy(
    cells.filter(({ status }) => status !== 'L'),
    place,
  );
  return [...together].flatMap(([name, group]) => {
    const [numerator, denominator, share] = ['numerator', 'denominator', 'share'].map((measure) => {
      return group.find((cell) => cell.measure === measure);
    });
    if (numerator === undefined || denominator === undefined || share === undefined) return [];
    const [part, whole] = [addressOf(numerator)!, addressOf(denominator)!].map(cellName);
    const values = { numerator: numerator.value, denominator: denominator.value, share: share.value };
    return [{ name, part: part!, whole: whole!, ...values }];
  });
}
