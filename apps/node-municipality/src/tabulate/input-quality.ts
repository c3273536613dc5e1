import { dataset, type IndicatorDefinition, qualityDemandOf, type UnitSet } from '@zichtlijn/indicators';
import type pg from 'pg';
import type { JudgedRows } from '../import/judged-years.ts';
import { type DatasetYear, datasetYears } from '../quality/dataset-years.ts';
import { type DeliveredRows, deliveredRows } from '../quality/delivered-rows.ts';
import { factsOf, inputWindows } from './coverage.ts';
import type { Delivery } from './delivery.ts';

/** What is measured of the deliveries of a municipality. Stays inside the node. */
export interface InputQuality {
  readonly years: readonly DatasetYear[];
  readonly deliveries: readonly DeliveredRows[];
}

/** Where nothing was measured, nothing falls short. */
export const notMeasured: InputQuality = { years: [], deliveries: [] };

/** A source that is less good than a definition demands: rows that it lost to rejection, or a column that is too empty. */
export interface Lack {
  readonly dataset: string;
  /** Null where rows were rejected. */
  readonly column: string | null;
  /** Rows that are rejected or in which the column is empty, and of how many. */
  readonly lacking: number;
  readonly total: number;
}

/** What the inputs of a set fall short of in a period: `none` where they carry no number, `low` where it is of low reliability. */
export interface Lacks {
  readonly none?: Lack;
  readonly low?: Lack;
}

/** Measure the rows of a municipality inside its vault. */
export async function inputQuality(
  pool: pg.Pool,
  municipality: string,
  delivered: readonly Delivery[],
): Promise<InputQuality> {
  const ids = new Set(delivered.map((one) => one.dataset));
  return {
    years: await datasetYears(pool, municipality, ids),
    deliveries: await deliveredRows(pool, municipality),
  };
}

/** Hold the inputs of a set over a period against what its definition demands; the first source that falls short is named. */
export function lacksOf(definition: IndicatorDefinition, set: UnitSet, period: string, quality: InputQuality): Lacks {
  const { leastFilled, reliableFilled, mostRejected } = qualityDemandOf(definition);
  const empty = emptyInputs(set, period, quality);
  const below = (percent: number) => empty.find(({ lacking, total }) => (total - lacking) * 100 < total * percent);
  const none = below(leastFilled);
  if (none !== undefined) return { none };
  const rejected = rejectedInputs(set, period, quality).find(
    ({ lacking, total }) => lacking * 100 > total * mostRejected,
  );
  const low = below(reliableFilled) ?? rejected;
  return low === undefined ? {} : { low };
}

/** How empty every input is over its own window, of the rows whose delivery has it. */
function emptyInputs(set: UnitSet, period: string, { years }: InputQuality): readonly Lack[] {
  return inputWindows(set, period).flatMap(({ from, to, inputs }) =>
    inputs.map((input): Lack => {
      const [id = '', name = ''] = input.split('.');
      const within = years.filter(
        ({ dataset: of, year }) => of === id && year >= Number(from.slice(0, 4)) && year <= Number(to.slice(0, 4)),
      );
      const counted = within.flatMap(({ columns }) => columns.filter(({ column }) => column === name));
      const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
      const lacking = sum(counted.map(({ missing }) => missing));
      return { dataset: id, column: name, lacking, total: sum(counted.map(({ rows }) => rows)) };
    }),
  );
}

/** What the deliveries of each input lost to rejection, of the rows that are about the years of the facts, as they were judged at ingest. */
function rejectedInputs(set: UnitSet, period: string, { deliveries }: InputQuality): readonly Lack[] {
  const { from, to } = factsOf(set, period);
  const ids = new Set(inputWindows(set, period).flatMap(({ inputs }) => inputs.map((input) => input.split('.')[0])));
  return deliveries
    .filter((one) => dataset(one.dataset) !== undefined && ids.has(one.dataset) && one.to >= from && one.from <= to)
    .map((one): Lack => {
      const judged = judgedWithin(one, from.slice(0, 4), to.slice(0, 4));
      return { dataset: one.dataset, column: null, lacking: judged.rejected, total: judged.kept + judged.rejected };
    });
}

/** Where rows were not counted by their own year, any may be about these. */
function judgedWithin({ judgedByYear, ...whole }: DeliveredRows, first: string, last: string): JudgedRows {
  const { read, repeated, outOfScope, rejected } = whole;
  if (judgedByYear === null) return { kept: read - repeated - outOfScope - rejected, rejected };
  const years = Object.entries(judgedByYear).filter(([year]) => year >= first && year <= last);
  const sum = (of: (rows: JudgedRows) => number) => years.reduce((total, [, rows]) => total + of(rows), 0);
  return { kept: sum((rows) => rows.kept), rejected: sum((rows) => rows.rejected) };
}
