import type { Dataset } from '@zichtlijn/indicators';
import type { ColumnRule, Mapping } from './mapping.ts';

/**
 * The mapping with a year of birth, where it fills the date of birth of a dataset that keeps the year: without one everybody's age would be unknown, and
 * what counts by age not collected, while the file says it.
 */
export function withBirthYear(mapping: Mapping, { columns }: Dataset): Mapping {
  const date: ColumnRule | undefined = mapping.columns['birth_date'];
  const isKept = columns.some(({ name }) => name === 'birth_year');
  if (date === undefined || !isKept || 'birth_year' in mapping.columns) return mapping;
  return {
    ...mapping,
    columns: { ...mapping.columns, birth_year: { ...mapping.columns['birth_date']!, date: date.date ?? 'yyyy-mm-dd' } },
  };
}
