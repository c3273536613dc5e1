import type { NodeLevel } from '@zichtlijn/indicators';
import { type Measure, numberProof, sealedManifest, slicesOf } from '@zichtlijn/release';
import type { ServedRelease } from '../releases/served-release.ts';
import type { NodeContext } from './context.ts';
import { NodeError } from './node-error.ts';

/** Whose proof is asked. */
export interface AskedNumber {
  readonly indicator: string;
  readonly version: number;
  readonly level: NodeLevel;
  readonly breakdown: string;
  readonly period: string;
  readonly area: string;
  readonly category: string;
  readonly measure: Measure;
}

/** Most proofs in one request: each costs the reading and hashing of one slice, one period of one table. */
const MOST = 10;
const longest = 120;

const asked = new WeakMap<NodeContext, number>();

/**
 * The proof that a number, or the status of a hidden cell, stands in the release (decision 0035): a text for `zicht-gateway verify`. Null for a cell that the release
 * does not hold, and in a release from before sealing.
 * @throws {NodeError} QUERY_TOO_LARGE for more than ten in one request; BAD_USER_INPUT for codes longer than any is.
 */
export async function proofOf(
  release: ServedRelease,
  number: AskedNumber,
  context: NodeContext,
): Promise<string | null> {
  const before = asked.get(context) ?? 0;
  if (before >= MOST) throw new NodeError('QUERY_TOO_LARGE');
  asked.set(context, before + 1);
  const { indicator, version, level, breakdown, period, area, category } = number;
  const texts = [indicator, breakdown, period, area, category];
  if (texts.some((text) => text.length > longest)) throw new NodeError('BAD_USER_INPUT');
  const manifest = sealedManifest(release.manifest);
  if (manifest === null) return null;
  const seals = await release.seals(indicator, version);
  const seal = seals.find((one) => one.level === level && one.breakdown === breakdown && one.period === period);
  if (seal === undefined) return null;
  const cells = await release.cells({ indicator, version, level, breakdown, periods: [period] });
  const [slice] = slicesOf([{ indicator, version, cells }]);
  return slice === undefined ? null : numberProof(manifest, { ...slice, ...seal }, seals, number);
}
