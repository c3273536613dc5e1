import { TOTAL } from '@zichtlijn/indicators';
import { hasValue } from '@zichtlijn/release';
import type { Covered } from './arithmetic/coverage.ts';
import { cellOf, type PublishedTables, yearOf } from './published-tables.ts';

/** Coverage as the schema shows it, with the dwellings that the municipalities themselves publish. */
export function coverageView(
  covered: Covered,
  answering: readonly PublishedTables[],
  period: string,
  dwellings: number | null,
) {
  const { municipalities, published, hidden, notCollected, unanswered, inhabitants } = covered;
  const told = answering.flatMap(({ place, dwellings: cells }) => {
    const cell = cellOf(cells, place.code, yearOf(period), TOTAL, 'count');
    return cell && hasValue(cell.status) && cell.value !== null ? [cell.value] : [];
  });
  return {
    municipalities,
    published,
    hidden,
    notCollected,
    unanswered,
    inhabitants,
    dwellings: told.length === 0 ? null : { answering: told.reduce((sum, value) => sum + value, 0), total: dwellings },
  };
}
