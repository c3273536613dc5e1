import type { Outcome } from './processing.ts';
import type { SealedRecord } from './sealed-line.ts';

/** Status as the standard has it: `Error` for a fault inside, `Unset` for a question that could not be answered as it was asked. */
const statuses: Readonly<Partial<Record<Outcome, 'Ok' | 'Error'>>> = { ANSWERED: 'Ok', FAILED: 'Error' };

/** Where processings come from. */
export interface LogSource {
  readonly program: 'zicht-gateway' | 'zicht-node';
}

/**
 * A record in the fields of *Logboek Dataverwerkingen* (Logius, section 3.2 «Component: Logboek», read 2026-11); null for a record about
 * the log itself. Answers are about areas, never about a person, so the data subject is empty. The standard allows no attributes that
 * are not in an established extension: what else the log knows stands beside its fields, under `zichtlijn`.
 */
export function logboekRecord({ n, chain, entry }: SealedRecord, { program }: LogSource): object | null {
  if (entry.kind !== 'processing') return null;
  const { traceId, spanId, parentSpanId, start, end, action, purpose, outcome } = entry;
  const { actor, role, operation, tables, areas, releases, remembered } = entry;
  return {
    trace_id: traceId,
    span_id: spanId,
    status: statuses[outcome] ?? 'Unset',
    name: `${program}.${action}`,
    start_time: start,
    end_time: end,
    ...(parentSpanId === null ? {} : { parent_span_id: parentSpanId }),
    resource: { attributes: { name: program } },
    attributes: {
      'dpl.core.processing_activity_id': `urn:zichtlijn:purpose:${purpose ?? 'none'}`,
      'dpl.core.data_subject_id': '',
      'dpl.core.data_subject_id_type': '',
      ...(program === 'zicht-node' && parentSpanId !== null
        ? { 'dpl.core.foreign_operation.span_id': parentSpanId }
        : {}),
    },
    zichtlijn: { n, chain, actor, role, purpose, operation, tables, areas, releases, outcome, remembered },
  };
}
