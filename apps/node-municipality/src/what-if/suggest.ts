import type { ReleasedTable } from '@zichtlijn/disclosure';
import type { Sentence } from '@zichtlijn/messages';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import { protectedTables, withVault } from '../release.ts';
import { countVault } from '../tabulate/count-vault.ts';
import { type Coarsening, coarsenings } from './coarsenings.ts';

/** What one coarsening would show. Confidential. */
export interface Suggestion {
  readonly kind: Coarsening['kind'];
  readonly title: Sentence;
  readonly shown: number;
  readonly information: number;
  /** Information won over the release as it is; under zero when it costs more than it frees. */
  readonly gain: number;
}

/** Simplex iterations for choosing what to hide, per outcome: enough to rank, a twentieth of what a build takes. */
const effort = 2000;

/**
 * Tries every coarsening, one at a time, and ranks them by the information shown: Σ (1 + ln(1 + |value|)) over shown quantities, the measure by which
 * hiding is weighed. Cells alone would put a rung of many small numbers over everything. In memory only.
 */
export function suggest(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
  onTried: (done: number, all: number) => void = () => {},
): Promise<readonly Suggestion[]> {
  return withVault(configuration, async (vault) => {
    const { counted } = await countVault(vault, configuration, municipality.code);
    const now = shownIn((await protectedTables(counted, undefined, { effort })).tables);
    // What was not counted is not published more finely or less.
    const told = counted.definitions.filter(({ id }) => counted.tables.some(({ indicator }) => indicator === id));
    const candidates = told.flatMap(coarsenings);
    const tried: Suggestion[] = [];
    for (const { kind, title, definition } of candidates) {
      const coarser = await countVault(vault, configuration, municipality.code, { definitions: [definition] });
      const tables = [
        ...counted.tables.filter(({ indicator }) => indicator !== definition.id),
        ...coarser.counted.tables,
      ];
      const { tables: released } = await protectedTables({ tables, sizes: counted.sizes }, undefined, { effort });
      const then = shownIn(released);
      tried.push({ kind, title, ...then, gain: then.information - now.information });
      onTried(tried.length, candidates.length);
    }
    return tried.sort((a, b) => b.gain - a.gain);
  });
}

const quantities: ReadonlySet<string> = new Set(['count', 'numerator', 'denominator', 'sum']);

/** Shares and means follow from what they are made of, and are not counted again. */
function shownIn(tables: readonly ReleasedTable[]): Pick<Suggestion, 'shown' | 'information'> {
  const values = tables.flatMap(({ cells }) =>
    cells.flatMap(({ measure, value }) => (value !== null && quantities.has(measure) ? [value] : [])),
  );
  const information = values.reduce((sum, value) => sum + 1 + Math.log1p(Math.abs(value)), 0);
  return { shown: values.length, information };
}
