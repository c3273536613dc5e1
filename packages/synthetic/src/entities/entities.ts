import type { Numbers } from '../numbers.ts';
import type { Neighbourhood } from '../place/geography.ts';
import { type Random, seededRandom } from '../random.ts';
import { type Entity, inventEntity, type LegalForm } from './entity.ts';

/** The legal entities of a municipality: a fixed list, of which each can be told by its place without remembering any. */
export interface Entities {
  readonly count: number;
  at(index: number): Entity;
  /** A foundation or association that is no social landlord. */
  drawBoard(random: Random): Entity;
  drawCompany(random: Random): Entity;
  /** Who buys and sells: a company, a foundation or association, a social landlord. */
  drawTrader(random: Random): Entity;
  drawHolder(random: Random): Entity;
  drawLandlord(random: Random): Entity;
}

interface Range {
  readonly form: LegalForm;
  readonly from: number;
  readonly size: number;
  /** So many of the first ones buy, sell and hold property. */
  readonly holders: number;
  readonly socialLandlord: boolean;
}

/** The entities of a municipality of so many dwellings; `seed` decides what each is. */
export function entitiesOf(
  seed: string,
  dwellings: number,
  numbers: Numbers,
  neighbourhoods: readonly Neighbourhood[],
): Entities {
  const ranges = rangesFor(dwellings);
  const [landlords, foundations, associations, companies] = ranges as [Range, Range, Range, Range];
  const at = (index: number): Entity => {
    const range = ranges.find(({ from, size }) => index < from + size)!;
    const { form, socialLandlord } = range;
    const holdsProperty = index - range.from < range.holders;
    const place = { index, form, holdsProperty, socialLandlord };
    return inventEntity(place, numbers, neighbourhoods, seededRandom(`${seed}/entity/${index}`));
  };
  const draw = ({ from, size }: { readonly from: number; readonly size: number }, random: Random): Entity =>
    at(from + random.int(0, size - 1));
  const holders = (range: Range) => ({ from: range.from, size: range.holders });
  return {
    count: ranges.reduce((sum, { size }) => sum + size, 0),
    at,
    drawBoard: (random) => draw({ from: foundations.from, size: foundations.size + associations.size }, random),
    drawCompany: (random) => draw(companies, random),
    drawTrader: (random) => draw(holders(companies), random),
    drawHolder: (random) => draw(holders(random.chance(0.8) ? foundations : associations), random),
    drawLandlord: (random) => draw(landlords, random),
  };
}

/** How many of each form: about what the Handelsregister counts to so many dwellings, without those that file nothing. */
function rangesFor(dwellings: number): readonly Range[] {
  const per = (share: number): number => Math.ceil(dwellings / share);
  const sizes: readonly (readonly [LegalForm, number, number, boolean?])[] = [
    ['stichting', Math.min(14, 2 + per(20_000)), 14, true],
    ['stichting', per(40), per(500)],
    ['vereniging', per(85), per(2_000)],
    ['bv', per(30), per(160)],
    ['vve', per(70), 0],
    ['kerkgenootschap', per(900), 0],
    ['cooperatie', per(1_500), 0],
    ['nv', per(3_000), 0],
    ['publiekrechtelijk', 1, 0],
  ];
  let from = 0;
  return sizes.map(([form, size, holders, socialLandlord = false]): Range => {
    const range = { form, from, size, holders: Math.min(size, holders), socialLandlord };
    from += size;
    return range;
  });
}
