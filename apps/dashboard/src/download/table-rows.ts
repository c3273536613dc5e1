import type { Speech } from '../language/use-language.ts';
import type { Sheet } from './sheet.ts';

/** A value in a table: text, or a number that is written as the format writes numbers; null where there is none. */
export type Value = string | number | null;

/** The numbers of a sheet as rows, with the names of the columns first. A number that is not there stays empty beside its status. */
export function tableRows({ numbers }: Sheet, { download, statistics }: Speech): readonly (readonly Value[])[] {
  const names = download.columns;
  const head = [
    names.code,
    names.area,
    names.municipality,
    names.period,
    names.category,
    names.measure,
    names.value,
    names.part,
    names.base,
    names.low,
    names.high,
    names.status,
    names.sign,
    names.flags,
    names.release,
  ];
  const rows = numbers.map(
    ({ place, name, municipality, value, part, base, interval, status, sign, flags, release }) => [
      place.area,
      name,
      municipality,
      place.period,
      place.category === '_T' ? '' : place.category,
      place.measure,
      value,
      part,
      base,
      interval?.low ?? null,
      interval?.high ?? null,
      status,
      statistics.sign[sign].name,
      flags.join(' '),
      release?.id ?? null,
    ],
  );
  return [head, ...rows];
}
