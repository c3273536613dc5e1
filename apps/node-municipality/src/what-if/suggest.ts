import type { ReleasedTable } from '@zichtlijn/disclosure';
import { areBound, type IndicatorDefinition } from '@zichtlijn/indicators';
import { Fault, type Sentence } from '@zichtlijn/messages';
import { type Workbench, withWorkbench } from '../build/workbench.ts';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import type { Tabulation } from '../tabulate/tabulate.ts';
import { type Coarsening, coarsenings } from './coarsenings.ts';

/** What one coarsening would show. Confidential. */
export interface Suggestion {
  readonly kind: Coarsening['kind'];
  readonly title: Sentence;
  /** Null when disclosure control refuses the release that it would give. */
  readonly outcome: {
    readonly shown: number;
    readonly information: number;
    /** Information won over the release as it is; under zero when it costs more than it frees. */
    readonly gain: number;
  } | null;
}

/** Simplex iterations for choosing what to hide, per outcome: enough to rank, fewer than a build takes. */
const effort = 2000;

/**
 * Tries every coarsening, one at a time, beside what was published, and ranks them by the information shown: Σ (1 + ln(1 + |value|)) over shown
 * quantities, the measure by which hiding is weighed. Cells alone would put a rung of many small numbers over everything. In memory only.
 * @param ways what is tried of each definition: every single step, unless said otherwise.
 * @returns the best first, and last those that disclosure control refuses.
 */
export function suggest(
  configuration: NodeConfiguration,
  municipality: NodeMunicipality,
  onTried: (done: number, all: number) => void = () => {},
  ways: (definition: IndicatorDefinition) => readonly Coarsening[] = coarsenings,
): Promise<readonly Suggestion[]> {
  return withWorkbench(configuration, municipality, async (workbench) => {
    const { counted } = await workbench.count();
    const now = shownIn((await workbench.protect(counted, { effort })).tables);
    // What was not counted is not published more finely or less.
    const told = counted.definitions.filter(({ id }) => counted.tables.some(({ indicator }) => indicator === id));
    const candidates = told.flatMap(ways);
    const tried: Suggestion[] = [];
    for (const { kind, title, definition } of candidates) {
      // What is bound to it is counted again beside it, because what one has beyond the other depends on both.
      const bound = told.filter((one) => one.id !== definition.id && areBound(one, definition));
      const coarser = await workbench.count({ definitions: [definition, ...bound] });
      const released = await trial(workbench, counted, coarser.counted);
      const then = released === null ? null : shownIn(released);
      tried.push({ kind, title, outcome: then && { ...then, gain: then.information - now.information } });
      onTried(tried.length, candidates.length);
    }
    return tried.sort((a, b) => gainOf(b) - gainOf(a));
  });
}

const gainOf = ({ outcome }: Suggestion): number => outcome?.gain ?? Number.NEGATIVE_INFINITY;

/** The release with one indicator counted more coarsely, and those that are bound to it; null when disclosure control refuses it, which is no reason not to try the others. */
async function trial(
  workbench: Workbench,
  { tables, sizes }: Tabulation,
  coarser: Tabulation,
): Promise<readonly ReleasedTable[] | null> {
  const others = tables.filter(({ indicator }) => !coarser.definitions.some(({ id }) => id === indicator));
  try {
    return (await workbench.protect({ tables: [...others, ...coarser.tables], sizes }, { effort })).tables;
  } catch (error) {
    if (error instanceof Fault && error.code === 'NOT_PROTECTED') return null;
    throw error;
  }
}

const quantities: ReadonlySet<string> = new Set(['count', 'numerator', 'denominator', 'sum']);

/** Shares and means follow from what they are made of, and are not counted again. */
function shownIn(tables: readonly ReleasedTable[]) {
  const values = tables.flatMap(({ cells }) =>
    cells.flatMap(({ measure, value }) => (value !== null && quantities.has(measure) ? [value] : [])),
  );
  const information = values.reduce((sum, value) => sum + 1 + Math.log1p(Math.abs(value)), 0);
  return { shown: values.length, information };
}
