import type { Column, Dataset } from '@zichtlijn/indicators';

/**
 * The value of a column that the source lacks or leaves empty. A transfer without a kind is a sale, unless its price is zero:
 * nobody sells for nothing, so that is `overig` (microdata contract).
 *
 * @param mapped whether the delivery has the column at all; `absentMeans` holds only where it does not.
 */
export function absentValue(
  dataset: Dataset,
  column: Column,
  mapped: boolean,
  text: (name: string) => string | null,
): string | null {
  if (dataset.id === 'property_transfer' && column.name === 'transfer_kind') {
    const price = text('price');
    if (price !== null && /^€?\s*0+([.,]0*)?$/.test(price)) return 'overig';
  }
  return mapped ? null : (column.absentMeans ?? null);
}
