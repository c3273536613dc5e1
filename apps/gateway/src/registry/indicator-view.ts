import {
  catalogue,
  dataset,
  definition,
  formulaText,
  type IndicatorDefinition,
  sourcesOf,
  unitSets,
} from '@zichtlijn/indicators';
import { quoted, registryFault } from './registry-fault.ts';

/** An indicator as the registry shows it. */
export type IndicatorView = ReturnType<typeof viewOf>;

function viewOf(indicator: IndicatorDefinition) {
  const { id, version, theme, title, meaning, unit, measure, inputs, source, caveats, breakdowns, ladder } = indicator;
  const rungs = ladder.map((rung) => ({ ...rung, level: rung.level.toUpperCase() }));
  const formula = formulaText(indicator);
  return {
    id,
    version,
    theme,
    title,
    meaning,
    formula,
    unit,
    measure,
    inputs,
    reads: readsOf(indicator),
    source,
    caveats,
    breakdowns,
    ladder: rungs,
  };
}

/** The datasets that are read to count an indicator, each once. */
function readsOf(indicator: IndicatorDefinition) {
  const ids = new Set(unitSets(indicator).flatMap(sourcesOf));
  return [...ids].flatMap((id) => dataset(id) ?? []).map(({ id, title }) => ({ id, title }));
}

/** Every indicator of the catalogue. */
export const indicatorViews: readonly IndicatorView[] = catalogue.map(viewOf);

/**
 * An indicator by id, in a version or its newest.
 *
 * @throws GraphQLError UNKNOWN_INDICATOR
 */
export function indicatorView(id: string, version: number | null | undefined): IndicatorView {
  const found = definition(id, version ?? undefined);
  if (found) return indicatorViews.find((view) => view.id === found.id && view.version === found.version)!;
  throw registryFault(
    'UNKNOWN_INDICATOR',
    `De indicator ${quoted(id)} is niet bekend, of niet in deze versie. De query catalogue noemt ze alle.`,
    `The indicator ${quoted(id)} is not known, or not in this version. The query catalogue lists them all.`,
  );
}
