import type { ConfidentialCell } from '@zichtlijn/disclosure';
import { definition } from '@zichtlijn/indicators';
import { describe, expect, it } from 'vitest';
import { apartCategories } from '../../src/tabulate/apart-categories.ts';
import { categoriesIn } from '../../src/tabulate/categories-in.ts';
import type { CountedSlices } from '../../src/tabulate/counted-slice.ts';
import type { HiddenNumbers } from '../../src/tabulate/hidden-numbers.ts';
import { restOf } from '../../src/tabulate/rest-of.ts';

/** What was counted of an indicator in one municipality and year: units by `quantity breakdown category`. */
function counted(indicator: string, units: Readonly<Record<string, number>>): CountedSlices {
  const cells = Object.entries(units).map(([place, value]) => {
    const [quantity = '', breakdown = '', category = ''] = place.split(' ');
    const address = { quantity: `${quantity}@1:count`, area: 'GM9901', period: '2020JJ00', breakdown, category };
    const contributors = [{ role: 'person', count: value, largest: Math.min(1, value), second: Math.min(1, value) }];
    return { ...address, units: value, value, contributors, unknownUnits: {}, publishable: true };
  });
  const slice = { level: 'municipality', period: '2020JJ00', inner: false, collected: 'all', cells } as const;
  return { definition: definition(indicator)!, slices: [slice] };
}

const hidden = (parts: readonly HiddenNumbers[]): readonly (readonly [number, boolean, number])[] =>
  parts.flatMap(({ cells }) =>
    cells.map((cell: ConfidentialCell) => [cell.units, cell.publishable, cell.contributors[0]!.count] as const),
  );
const relations = (parts: readonly HiddenNumbers[]): string[] =>
  parts.flatMap((one) =>
    one.relations.map(({ kind, total, parts: inside }) => {
      const name = ({ breakdown, category }: { breakdown: string; category: string }) => `${breakdown} ${category}`;
      const own = inside.filter(({ quantity }) => !quantity.includes(' minus ')).map(name);
      return `${kind} ${total.quantity.includes(' minus ') ? 'rest' : name(total)}: ${own.join(', ')}`;
    }),
  );

const suspects = counted('drugs.verdachten-sociale-context', {
  'drugs.verdachten _T _T': 100,
  'drugs.verdachten context schulden': 3,
  'drugs.verdachten context uitkering': 4,
  'drugs.verdachten context geen': 70,
  'drugs.verdachten context onbekend': 25,
});
const households = counted('drugs.verdachten-huishoudpositie', {
  'drugs.verdachten _T _T': 100,
  'drugs.verdachten position alleenstaand': 78,
  'drugs.verdachten position onbekend': 22,
});

describe('what two numbers tell together is a hidden cell', () => {
  it('suspects of whom something is found are all but those of whom nothing is, or it is not known, and each trait lies in them', () => {
    const found = apartCategories([suspects]);
    expect(hidden(found)).toEqual([[5, false, 5]]);
    expect(relations(found)).toEqual([
      'sum _T _T: context geen, context onbekend',
      'union rest: context schulden, context uitkering',
    ]);
  });

  it('of a suspect whose household is not known it is not known that there is nothing, where both are told', () => {
    const found = apartCategories([suspects, households]);
    expect(hidden(found)).toContainEqual([100 - 70 - 22, false, 8]);
    expect(relations(found)).toContain('sum _T _T: context geen, position onbekend');
  });

  it('the same within each offence, where both are crossed with it', () => {
    const crossed = counted('drugs.verdachten-sociale-context', {
      'drugs.verdachten _T _T': 40,
      'drugs.verdachten offence voorbereiding': 30,
      'drugs.verdachten offence-context voorbereiding.schulden': 2,
      'drugs.verdachten offence-context voorbereiding.geen': 20,
      'drugs.verdachten offence-context voorbereiding.onbekend': 8,
    });
    const found = apartCategories([crossed]);
    expect(hidden(found)).toEqual([[2, false, 2]]);
    expect(relations(found)).toContain(
      'sum offence voorbereiding: offence-context voorbereiding.geen, offence-context voorbereiding.onbekend',
    );
  });

  it('owners of three dwellings of whom the income is known are collectors, and the others are none', () => {
    const income = counted('vastgoed.windhappers', {
      'vastgoed.woningeigenaren-met-bekend-inkomen _T _T': 406,
      'vastgoed.woningeigenaren-met-bekend-inkomen dwellings-owned 1': 354,
      'vastgoed.woningeigenaren-met-bekend-inkomen dwellings-owned 2': 8,
      'vastgoed.woningeigenaren-met-bekend-inkomen dwellings-owned 3+': 44,
    });
    const collectors = counted('vastgoed.verzamelaars', {
      'vastgoed.verzamelaars _T _T': 50,
      'context.woningeigenaren _T _T': 488,
    });
    expect(categoriesIn([income]).flatMap(({ cells }) => cells)).toEqual([]);
    expect(hidden(categoriesIn([income, collectors]))).toEqual([
      [50 - 44, false, 6],
      [488 - 50 - 354 - 8, false, 76],
    ]);
  });

  it('is refused of a part that does not tell who stands behind it in a role of the whole, because everybody would stand behind the rest', () => {
    const cell = (quantity: string, units: number, roles: readonly string[]) => ({
      ...{ quantity, area: 'GM9901', period: '2020JJ00', breakdown: '_T', category: '_T' },
      contributors: roles.map((role) => ({ role, count: units > 0 ? 1 : 0, largest: units, second: 0 })),
      ...{ units, value: units, unknownUnits: {}, publishable: true },
    });
    const cleared = cell('cleared', 12, ['object', 'incident']);
    expect(() => restOf(cleared, [cell('first', 2, ['object'])])).toThrow('first lies in a number with incident');
    expect(restOf(cleared, [cell('first', 0, [])]).contributors).toContainEqual(
      expect.objectContaining({ role: 'incident', count: 1 }),
    );
  });
});
