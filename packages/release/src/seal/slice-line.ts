import { nodeLevels } from '@zichtlijn/indicators';
import { z } from 'zod';
import { levelOf } from '../level-of.ts';
import { measures } from '../measure.ts';
import { hasValue, obsStatuses } from '../status.ts';
import { canonical } from './canonical.ts';
import type { SliceSeal } from './seal-slice.ts';
import { cellOrder, type Slice } from './slice.ts';

const text = z.string().min(1).max(120);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A cell in a file: area, category, measure, value, status and flags. */
export const cellRow = z
  .tuple([
    z.string().regex(/^(GM\d{4}|WK[\dA-Z]{6}|BU[\dA-Z]{8})$/),
    text,
    z.enum(measures),
    z.number().nullable(),
    z.enum(obsStatuses),
    z.array(text).refine((flags) => flags.every((flag, at) => at === 0 || flags[at - 1]! < flag)),
  ])
  .refine(([, , , value, status]) => hasValue(status) === (value !== null));

const schema = z.strictObject({
  ...{ indicator: text, version: z.int().min(0), level: z.enum(nodeLevels), breakdown: text, period: text },
  ...{ saltKey: hash, hash, cells: z.array(cellRow).min(1) },
});

/** A slice with its seal. */
export type SealedSlice = Slice & SliceSeal;

/** A sealed slice as one line, made field by field. */
export function sliceLine({ indicator, version, level, breakdown, period, saltKey, hash, cells }: SealedSlice): string {
  const rows = cells.map((c) => [c.area, c.category, c.measure, c.value, c.status, [...c.flags].sort()]);
  return canonical({ indicator, version, level, breakdown, period, saltKey, hash, cells: rows });
}

/** The slice that a value of a line says; null when it is none, or its cells are not each another one of its level, in order. */
export function sealedSlice(value: unknown): SealedSlice | null {
  const { data } = schema.safeParse(value);
  if (data === undefined) return null;
  const { breakdown, period, cells: rows, ...rest } = data;
  const cells = rows.map(([area, category, measure, number, status, flags]) => ({
    ...{ area, period, breakdown, category, measure, value: number, status, flags },
  }));
  const isRight = cells.every(
    (cell, at) => levelOf(cell.area) === data.level && (at === 0 || cellOrder(cells[at - 1]!, cell) < 0),
  );
  return isRight ? { ...rest, breakdown, period, cells } : null;
}
