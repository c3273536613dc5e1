import { type Reference, type ReferenceName, referencesDocument } from '../../documents/references.ts';
import { useNumberText } from '../../figures/number-text.ts';
import type { ReferenceMark } from '../../figures/reference-mark.ts';
import type { AskFault } from '../../graph/fault.ts';
import { useAnswer } from '../../graph/use-answer.ts';
import { type Speech, useLanguage } from '../../language/use-language.ts';
import type { CellMeasure } from '../../numbers/cells.ts';
import type { Choices } from './choices.ts';

const names: readonly ReferenceName[] = ['own', 'g4', 'b5', 'ofRiec', 'land'];

/** What stands beside the numbers of a category: of the areas that were chosen, in the period that is shown; nothing without a period. */
export function useReferences(
  { selection, indicator, beside, breakdown }: Choices,
  period: string | null,
  measure: CellMeasure,
): { readonly marks: (category: string) => readonly ReferenceMark[]; readonly faults: readonly AskFault[] } {
  const speech = useLanguage();
  const text = useNumberText(indicator);
  const riec = beside.find((each) => each.startsWith('riec:'))?.slice('riec:'.length);
  const has = (name: string): boolean => beside.includes(name);
  const wanted = period !== null && beside.length > 0;
  const answer = useAnswer(
    referencesDocument,
    !wanted
      ? null
      : {
          in: selection,
          riec: riec ?? '',
          indicator,
          periods: [period],
          breakdown,
          own: has('eigen'),
          g4: has('g4'),
          b5: has('b5'),
          land: has('land'),
          withRiec: riec !== undefined,
        },
  );
  const write = (value: number | null): string => (value === null ? '?' : text.write(value, measure));
  const marks = (category: string): readonly ReferenceMark[] =>
    names.flatMap((name) => {
      const reference = answer.data?.[name];
      return reference ? markOf(name, reference, { category, measure }, write, speech) : [];
    });
  return { marks, faults: answer.faults };
}

function markOf(
  id: ReferenceName,
  { area, periods }: Reference,
  { category, measure }: { readonly category: string; readonly measure: CellMeasure },
  write: (value: number | null) => string,
  { compare, say }: Speech,
): readonly ReferenceMark[] {
  const told = periods[0]?.numbers.find(
    (number) => number.category === category && number.measure === measure.toUpperCase(),
  );
  const coverage = periods[0]?.coverage;
  if (told === undefined || coverage === undefined) return [];
  const name = id === 'own' ? compare.besideOwn : say(area.title);
  const words = compare.reference;
  const main = {
    POINT: () => words.POINT(name, write(told.value)),
    INTERVAL: () => words.INTERVAL(name, write(told.low), write(told.high)),
    AT_LEAST: () => words.AT_LEAST(name, write(told.low)),
    UNKNOWN: () => words.UNKNOWN(name),
    REFUSED: () => words.REFUSED(name),
  }[told.form]();
  const rest =
    told.form === 'POINT' || told.published === null
      ? ''
      : `; ${words.published(write(told.published), coverage.published, coverage.municipalities)}`;
  const line = told.form === 'POINT' ? told.value : told.published;
  const band =
    told.form === 'INTERVAL' && told.low !== null && told.high !== null ? ([told.low, told.high] as const) : null;
  return [{ id, name, text: main + rest, line, band, sure: told.form === 'POINT' }];
}
