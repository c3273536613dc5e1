/**
 * SQL for the last day that a date column can be: the day itself, or the end of the month or year that it is known to. The column holds the
 * first.
 */
export function lastDay(column: string): string {
  return `case ${column}_precision
      when 'day' then ${column}
      when 'month' then (${column} + interval '1 month' - interval '1 day')::date
      else (${column} + interval '1 year' - interval '1 day')::date end`;
}
