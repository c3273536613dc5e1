import type { NodeLevel } from '@zichtlijn/indicators';
import { z } from 'zod';
import type { ComparisonRowShape } from './comparison-row.ts';
import type { NodeContext } from './context.ts';
import type { MunicipalityShape } from './municipality.ts';
import { NodeError } from './node-error.ts';

const text = z.string().min(1).max(120);
const level = z
  .enum(['DISTRICT', 'MUNICIPALITY', 'NEIGHBOURHOOD'])
  .transform((name) => name.toLowerCase() as NodeLevel);

const representations = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('Municipality'), code: text }),
  z.object({
    __typename: z.literal('ComparisonRow'),
    breakdown: text,
    code: text,
    indicator: text,
    level,
    period: text,
    version: z.int().min(0),
  }),
]);

export type Entity = { readonly __typename: string } & (MunicipalityShape | ComparisonRowShape);

/**
 * The entity that a representation points at, with its key fields only.
 * @throws {NodeError} BAD_REPRESENTATION without the key of its type; NOT_OWNER for a municipality of another node.
 */
export function entityOf(representation: unknown, { releases, asked }: NodeContext): Entity {
  const read = representations.safeParse(representation);
  if (!read.success) throw new NodeError('BAD_REPRESENTATION');
  if (!releases.has(read.data.code)) throw new NodeError('NOT_OWNER');
  asked.touch(read.data.code, releases.get(read.data.code)?.release?.manifest.id);
  return read.data;
}
