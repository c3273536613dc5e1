import type { Measure } from './measure.ts';
import { measures } from './measure.ts';
import { hasValue, type ObsStatus, obsStatuses } from './status.ts';

/**
 * A table of cells on the wire, version 1: four dimensions, then one value and one status per cell of their full product, in
 * row-major order (area slowest, measure fastest). A share is a fraction (0.012), money is whole euros.
 */
export interface Cells {
  readonly v: 1;
  readonly indicator: string;
  readonly version: number;
  readonly release: string;
  readonly area: readonly string[];
  readonly period: readonly string[];
  readonly breakdown: string;
  readonly category: readonly string[];
  readonly measure: readonly Measure[];
  readonly value: readonly (number | null)[];
  /** One `ObsStatus` letter per cell. */
  readonly status: string;
  /** Further marks: flag → positions of the cells that carry it. */
  readonly flags: Readonly<Record<string, readonly number[]>>;
}

const isObs: ReadonlyMap<number, boolean> = new Map(obsStatuses.map((one) => [one.charCodeAt(0), hasValue(one)]));
/** By the character of a status: whether a cell of it has a value; undefined where it is none. A list, because every cell is looked up. */
const valued: readonly (boolean | undefined)[] = Array.from({ length: 128 }, (_, code) => isObs.get(code));
const knownMeasures: ReadonlySet<string> = new Set(measures);
const keys: ReadonlySet<string> = new Set(
  'area breakdown category flags indicator measure period release status v value version'.split(' '),
);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 120;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a value that claims to be `Cells`, in a few words without any of its content; null when it is right. */
export function cellsFault(input: unknown): string | null {
  if (!isObject(input)) return 'not an object';
  const given = Object.keys(input);
  if (given.length !== keys.size || !given.every((key) => keys.has(key))) return 'other keys than the contract has';
  if (input['v'] !== 1) return 'not version 1';
  if (!isText(input['indicator']) || !isText(input['release']) || !isText(input['breakdown']))
    return 'a name is no text';
  if (!Number.isSafeInteger(input['version'])) return 'the definition version is no whole number';
  const { area, period, category, measure, value, status, flags } = input;
  if (!isTexts(area) || !isTexts(period) || !isTexts(category) || !isTexts(measure))
    return 'a dimension is no list of texts';
  if (!measure.every((m) => knownMeasures.has(m))) return 'an unknown measure';
  const size = area.length * period.length * category.length * measure.length;
  if (!Array.isArray(value) || typeof status !== 'string') return 'values or statuses are missing';
  if (value.length !== size || status.length !== size) return 'values or statuses do not fit the dimensions';
  return valueFault(value, status) ?? flagsFault(flags, size);
}

function valueFault(value: readonly unknown[], status: string): string | null {
  for (let i = 0; i < value.length; i++) {
    const has = valued[status.charCodeAt(i)];
    if (value[i] === null ? has !== false : !(has && Number.isFinite(value[i]))) {
      return 'a value does not go with its status';
    }
  }
  return null;
}

function flagsFault(flags: unknown, size: number): string | null {
  if (!isObject(flags)) return 'flags are no table';
  for (const [flag, at] of Object.entries(flags)) {
    if (!isText(flag) || !Array.isArray(at)) return 'a flag has no positions';
    if (!at.every((i) => Number.isInteger(i) && i >= 0 && i < size)) return 'a flag points outside the table';
  }
  return null;
}

/** Position of a cell in `value` and `status`, from its index in each dimension. */
export function cellAt(cells: Cells, area: number, period: number, category: number, measure: number): number {
  return ((area * cells.period.length + period) * cells.category.length + category) * cells.measure.length + measure;
}

/** The status of the cell at a position. */
export function statusAt(cells: Cells, position: number): ObsStatus {
  return cells.status.charAt(position) as ObsStatus;
}
