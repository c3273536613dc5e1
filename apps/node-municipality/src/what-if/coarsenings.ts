import type { IndicatorDefinition, Rung } from '@zichtlijn/indicators';
import type { Sentence } from '@zichtlijn/messages';

/** One way to publish less finely, and the definition that does so. */
export interface Coarsening {
  readonly kind: 'without-breakdown' | 'pooled-years' | 'district-instead-of-neighbourhood';
  readonly title: Sentence;
  readonly definition: IndicatorDefinition;
}

const longer: Readonly<Partial<Record<Rung['period'], Rung['period']>>> = {
  year: 'three-years',
  'three-years': 'five-years',
};

/** Every single step that the ladder and the breakdowns of a definition allow: leave out a breakdown, pool the years of a rung below the municipality, or stop at the district. */
export function coarsenings(definition: IndicatorDefinition): readonly Coarsening[] {
  const { id, ladder } = definition;
  const replaced = (rung: Rung, by: Rung) => ({ ...definition, ladder: withRung(ladder, rung, by) });
  const breakdowns = [...new Set(ladder.flatMap((rung) => rung.breakdowns))].map((left): Coarsening => {
    const without = ladder.map((rung) => ({ ...rung, breakdowns: rung.breakdowns.filter((one) => one !== left) }));
    return {
      kind: 'without-breakdown',
      title: { nl: `${id} zonder ${left}`, en: `${id} without ${left}` },
      definition: { ...definition, ladder: without },
    };
  });
  const pooled = ladder.flatMap((rung): Coarsening[] => {
    const period = longer[rung.period];
    // The municipality per year is what municipalities are compared on.
    if (period === undefined || rung.level === 'municipality') return [];
    const [nl, en] = [
      `${id} ${rung.level}/${period} in plaats van ${rung.period}`,
      `${id} ${rung.level}/${period} instead of ${rung.period}`,
    ];
    return [{ kind: 'pooled-years', title: { nl, en }, definition: replaced(rung, { ...rung, period }) }];
  });
  const districts = ladder
    .filter(({ level }) => level === 'neighbourhood')
    .map(
      (rung): Coarsening => ({
        kind: 'district-instead-of-neighbourhood',
        title: { nl: `${id} wijk in plaats van buurt`, en: `${id} district instead of neighbourhood` },
        definition: ladder.some(({ level }) => level === 'district')
          ? { ...definition, ladder: ladder.filter((one) => one !== rung) }
          : replaced(rung, { ...rung, level: 'district' }),
      }),
    );
  return [...breakdowns, ...pooled, ...districts];
}

/** A rung that is there already is not there twice. */
function withRung(ladder: readonly Rung[], rung: Rung, by: Rung): readonly Rung[] {
  const there = ladder.some(({ level, period }) => level === by.level && period === by.period);
  return ladder.flatMap((one) => (one !== rung ? [one] : there ? [] : [by]));
}
