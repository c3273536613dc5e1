import {
  dataset,
  type IndicatorDefinition,
  type Purpose,
  purposesOf,
  type RecordKind,
  recordKindsOf,
  sourcesOf,
  type UnitSet,
} from '@zichtlijn/indicators';
import { factsOf } from './coverage.ts';
import type { Delivery } from './delivery.ts';

/** What a manifest lacks for an indicator. */
export type RefusedFor =
  | { readonly why: 'purpose'; readonly purpose: Purpose }
  | { readonly why: 'consent' }
  | { readonly why: 'record-kind'; readonly recordKind: RecordKind };

/** A delivery that may not be counted for an indicator. Stays inside the node. */
export type Refusal = RefusedFor & Pick<Delivery, 'dataset' | 'sourceHolder' | 'from' | 'to'>;

/**
 * The first delivery that counting a set over a period would read although its manifest does not allow it; undefined where all do. One is enough:
 * a count reads all rows of its dataset in those days, whoever delivered them.
 */
export function refusalOf(
  definition: IndicatorDefinition,
  set: UnitSet,
  period: string,
  delivered: readonly Delivery[],
): Refusal | undefined {
  const sources = sourcesOf(set);
  const { from, to } = factsOf(set, period);
  for (const delivery of delivered) {
    if (!sources.includes(delivery.dataset) || delivery.to < from || delivery.from > to) continue;
    const refused = refusedFor(definition, delivery);
    if (refused === undefined) continue;
    return {
      ...refused,
      dataset: delivery.dataset,
      sourceHolder: delivery.sourceHolder,
      from: delivery.from,
      to: delivery.to,
    };
  }
  return undefined;
}

function refusedFor(definition: IndicatorDefinition, { dataset: id, terms }: Delivery): RefusedFor | undefined {
  const purpose = purposesOf(definition).find((one) => terms?.allowedFor?.has(one) === false);
  if (purpose !== undefined) return { why: 'purpose', purpose };
  if (dataset(id)?.consentRequired === true && terms?.consent !== true) return { why: 'consent' };
  if (id !== 'criminal_record') return undefined;
  const recordKind = recordKindsOf(definition).find((one) => terms?.recordKinds?.has(one) === false);
  return recordKind === undefined ? undefined : { why: 'record-kind', recordKind };
}
