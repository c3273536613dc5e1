import type { Policy } from '@zichtlijn/disclosure';
import { catalogue } from '@zichtlijn/indicators';
import { type OnStage, protectionStages } from '../build/stages.ts';
import { withWorkbench } from '../build/workbench.ts';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import { type NamedBreakdown, withoutBreakdowns } from './change.ts';
import { type RungChange, rungChanges } from './rung-changes.ts';

/** What could be decided otherwise: a raised policy, breakdowns left out. */
export interface Change {
  readonly policy: Policy;
  readonly without: readonly NamedBreakdown[];
}

/** Told how far the outcome as it is has come, then the other one. */
export type OnOutcome = Readonly<Record<'now' | 'changed', OnStage>>;

/**
 * What a change would do to each rung, against what a build gives now. In memory only: nothing is staged or written.
 * @throws {Fault} NOTHING_DELIVERED for an empty vault; NOT_PROTECTED when disclosure control refuses.
 */
export function whatIf(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
  { policy, without }: Change,
  onOutcome: OnOutcome = { now: () => {}, changed: () => {} },
): Promise<readonly RungChange[]> {
  return withWorkbench(configuration, municipality, async (workbench) => {
    const { counted } = await workbench.count({ onCounted: (done, of) => onOutcome.now('counting', done, of) });
    const changed = withoutBreakdowns(catalogue, without);
    const other = without.length === 0 ? counted : (await workbench.count({ definitions: changed })).counted;
    const now = await workbench.protect(counted, protectionStages(onOutcome.now));
    const then = await workbench.protect(other, { policy, ...protectionStages(onOutcome.changed) });
    return rungChanges(now.tables, then.tables);
  });
}
