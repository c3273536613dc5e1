import type { Indicator } from '../../documents/catalogue.ts';
import type { MunicipalityFacts } from '../../documents/municipality.ts';
import type { ProfileOfIndicator, Reference } from '../../documents/profile.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import { headlineMeasure } from '../../numbers/kind.ts';
import { type ToldNumber, toldNumber } from '../../numbers/told-number.ts';

/** One indicator on the page of a municipality. */
export interface ProfileRow {
  readonly indicator: Indicator;
  /** The last year that it published. */
  readonly own: ToldNumber;
  /** Its years, from early to late. */
  readonly years: readonly ToldNumber[];
  /** Empty for a plain count: it grows with the municipality, and there is nothing to read it against. */
  readonly references: readonly Reference[];
  readonly asking: boolean;
}

/** The order in which references are read: from near to far. */
const shown = ['RIEC', 'COMPARABLE', 'NEIGHBOURS', 'GROUP', 'NATION'] as const;

/** Put together what was answered about an indicator. `answer` is undefined while it is asked and null where nothing came. */
export function profileRow(
  facts: MunicipalityFacts,
  indicator: Indicator,
  periods: readonly string[],
  answer: ProfileOfIndicator | null | undefined,
): ProfileRow {
  const municipality = answer?.municipality ?? null;
  const cells = municipality?.table?.cells ?? null;
  const origin = {
    municipality: facts.name,
    answer: municipality?.answer ?? facts.answer ?? 'NOT_CONNECTED',
    cells,
    release: municipality?.release ?? facts.release,
  };
  // What areas are told by is also what the municipality is told by: a mean beside a mean, and not beside a sum.
  const told = answer?.referencePicture?.measure.toLowerCase() as CellMeasure | undefined;
  const measure = told ?? (cells === null ? null : headlineMeasure(indicator.measure, cells)) ?? 'count';
  const at = (period: string): ToldNumber =>
    toldNumber(origin, { area: facts.code, period, category: '_T', measure }, facts.name);
  const years = [...periods].reverse().map(at);
  return {
    indicator,
    own: years.at(-1) ?? at(''),
    years,
    references: measure === 'count' || measure === 'sum' ? [] : referencesOf(answer ?? null),
    asking: periods.length > 0 && answer === undefined,
  };
}

function referencesOf(answer: ProfileOfIndicator | null): readonly Reference[] {
  const own = answer?.referencePicture?.references ?? [];
  const g4 = answer?.g4?.periods[0];
  const number = g4?.numbers.find(({ measure, category }) => category === '_T' && measure === own[0]?.number.measure);
  const far: Reference[] =
    g4 === undefined || number === undefined || own.some(({ area }) => area.id === 'g4')
      ? []
      : [
          {
            area: { kind: 'GROUP', id: 'g4', title: { nl: 'G4', en: 'G4' } },
            number,
            coverage: g4.coverage,
            place: { from: 0, to: 0, of: 0 },
          },
        ];
  const all = [...own, ...far];
  return shown.flatMap((kind) => all.filter(({ area }) => area.kind === kind));
}
