import type { Policy } from '@zichtlijn/disclosure';
import { catalogue } from '@zichtlijn/indicators';
import { withWorkbench } from '../build/workbench.ts';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import { type NamedBreakdown, withoutBreakdowns } from './change.ts';
import { type RungChange, rungChanges } from './rung-changes.ts';

/** What could be decided otherwise: a raised policy, breakdowns left out. */
export interface Change {
  readonly policy: Policy;
  readonly without: readonly NamedBreakdown[];
}

/** Called as parts of the tables are protected: of the outcome as it is, then of the other one. */
export type OnProtected = (outcome: 'now' | 'then', done: number, cells: number) => void;

/**
 * What a change would do to each rung, against what a build gives now. In memory only: nothing is staged or written.
 * @throws {Fault} NOTHING_DELIVERED for an empty vault; NOT_PROTECTED when disclosure control refuses.
 */
export function whatIf(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
  { policy, without }: Change,
  onProtected: OnProtected = () => {},
): Promise<readonly RungChange[]> {
  return withWorkbench(configuration, municipality, async (workbench) => {
    const { counted } = await workbench.count();
    const changed = withoutBreakdowns(catalogue, without);
    const other = without.length === 0 ? counted : (await workbench.count(changed)).counted;
    const progress = (outcome: 'now' | 'then') => (done: number, parts: number) => onProtected(outcome, done, parts);
    const now = await workbench.protect(counted, { onProgress: progress('now') });
    const then = await workbench.protect(other, { policy, onProgress: progress('then') });
    return rungChanges(now.tables, then.tables);
  });
}
