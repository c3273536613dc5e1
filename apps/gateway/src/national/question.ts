import { type Breakdown, definition, type IndicatorDefinition, TOTAL } from '@zichtlijn/indicators';
import { indicatorView } from '../registry/indicator-view.ts';
import { knownBreakdown, knownPeriod } from '../registry/known-words.ts';
import { quoted, registryFault } from '../registry/registry-fault.ts';

const mostPeriods = 20;

/** What is asked of an area. */
export interface AskedNumbers {
  readonly indicator: string;
  readonly version?: number | null;
  readonly breakdown?: string | null;
  readonly periods: readonly string[];
}

/** What is asked, as the catalogue has it. */
export interface Question {
  readonly definition: IndicatorDefinition;
  /** Null for the total. */
  readonly breakdown: Breakdown | null;
  readonly periods: readonly string[];
  /** Codes of the catalogue: what a node may call its categories besides is not told. */
  readonly categories: readonly string[];
}

/** @throws GraphQLError UNKNOWN_INDICATOR, UNKNOWN_BREAKDOWN, UNKNOWN_PERIOD or TOO_MANY_PERIODS */
export function questionOf({ indicator, version, breakdown, periods }: AskedNumbers): Question {
  const view = indicatorView(indicator, version);
  const id = knownBreakdown(view, breakdown ?? TOTAL);
  if (periods.length > mostPeriods) {
    throw registryFault(
      'TOO_MANY_PERIODS',
      `Vraag hoogstens ${mostPeriods} perioden tegelijk.`,
      `Ask for ${mostPeriods} periods at most at once.`,
    );
  }
  const found = definition(view.id, view.version)!;
  const split = found.breakdowns.find((one) => one.id === id) ?? null;
  return {
    definition: found,
    breakdown: split,
    periods: [...new Set(periods.map(knownPeriod))],
    categories: split === null ? [TOTAL] : split.categories.map(({ code }) => code),
  };
}

/** The category asked for: the only one of a total. @throws GraphQLError UNKNOWN_CATEGORY */
export function knownCategory({ definition: { id }, categories }: Question, asked: string | null | undefined): string {
  const category = asked ?? (categories.length === 1 ? categories[0] : undefined);
  if (category !== undefined && categories.includes(category)) return category;
  throw registryFault(
    'UNKNOWN_CATEGORY',
    category === undefined
      ? 'Geef bij een uitsplitsing ook een categorie. De query indicator noemt ze.'
      : `De categorie ${quoted(category)} bestaat niet in deze uitsplitsing van ${id}. De query indicator noemt ze.`,
    category === undefined
      ? 'With a breakdown, give a category too. The query indicator lists them.'
      : `The category ${quoted(category)} does not exist in this breakdown of ${id}. The query indicator lists them.`,
  );
}
