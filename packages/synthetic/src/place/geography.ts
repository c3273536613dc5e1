import type { Random } from '../random.ts';

/** What kind of neighbourhood it is, which decides how its dwellings change hands. */
export type Character = 'ordinary' | 'new_build' | 'tiny';

/** An invented neighbourhood. */
export interface Neighbourhood {
  readonly code: string;
  readonly name: string;
  readonly character: Character;
  readonly dwellings: number;
  /** How many of its dwellings change owner five times or more in twenty years. */
  readonly passThrough: number;
  /** Price level against the average of the municipality. */
  readonly priceLevel: number;
  /** How readily crime settles here against the average: the same for property and for drugs, so that the two coincide. */
  readonly risk: number;
}

/** An invented district with its neighbourhoods. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly neighbourhoods: readonly Neighbourhood[];
}

const heads =
  'Linden Wilgen Molen Haven Kloos Veen Noorder Zuider Ooster Wester Kastanje Schans Water Korte Hoge Lage'.split(' ');
const tails = 'hof veld kwartier waard dijk park burg horst plein akker'.split(' ');
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** First characters of a district code that CBS has given out nowhere (Kerncijfers wijken en buurten 2024). */
const unused = 'ZYXWVU';

/** Districts are of three kinds, and neighbouring ones differ: the risk clusters that the partners found. */
const kinds = [0.75, 1, 1.3] as const;

/**
 * Districts and neighbourhoods for a number of dwellings. Codes carry `Z` (or in a large city another letter) and a letter where CBS
 * writes two digits (allowed since 2022, unused by CBS), so none exists. Neighbourhoods hold 450–900 dwellings; the first district
 * ends with a new-build neighbourhood without pass-through dwellings and one of fewer than 20 dwellings.
 */
export function inventGeography(municipality: string, dwellings: number, random: Random): readonly District[] {
  const tiny = random.int(12, 18);
  const count = Math.max(2, Math.round((dwellings - tiny) / 675));
  const sizes = spread(dwellings - tiny, count, random);
  const perDistrict = Math.max(4, Math.ceil(count / 150));
  const start = random.int(0, heads.length * tails.length - 1);
  const firstKind = random.int(0, kinds.length - 1);
  const name = (serial: number): string => {
    const at = (start + serial * 37) % (heads.length * tails.length);
    // More neighbourhoods than names: the second of a name is numbered.
    const again = Math.floor((serial - 99) / (heads.length * tails.length)) + 1;
    return `${heads[at % heads.length]}${tails[Math.floor(at / heads.length)]}${again > 1 ? ` ${again}` : ''}`;
  };
  const districts: District[] = [];
  for (let from = 0; from < count; from += perDistrict) {
    const serial = districts.length;
    const stem = `${municipality.slice(2)}${unused[Math.floor(serial / letters.length)]}${letters[serial % letters.length]}`;
    const kind = kinds[(firstKind + serial) % kinds.length]!;
    const neighbourhoods = sizes.slice(from, from + perDistrict).map((size, i): Neighbourhood => {
      const character = from === 0 && i === perDistrict - 1 ? 'new_build' : 'ordinary';
      return neighbourhood(stem, i + 1, name(from + i + 100), character, size, kind, random);
    });
    if (from === 0) neighbourhoods.push(neighbourhood(stem, 9, name(99), 'tiny', tiny, kind, random));
    districts.push({ code: `WK${stem}`, name: `Wijk ${name(serial)}`, neighbourhoods });
  }
  return levelled(districts);
}

function neighbourhood(
  stem: string,
  serial: number,
  name: string,
  character: Character,
  dwellings: number,
  kind: number,
  random: Random,
): Neighbourhood {
  const risk = kind * (0.6 + random.next() * 0.85);
  return {
    code: `BU${stem}${String(serial).padStart(2, '0')}`,
    name,
    character,
    dwellings,
    passThrough: character === 'ordinary' ? Math.round(dwellings * 0.016 * risk) : 0,
    priceLevel: 0.7 + random.next() * 0.8,
    risk,
  };
}

/** The same neighbourhoods with price levels that are 1 on the average of all dwellings. */
function levelled(districts: readonly District[]): readonly District[] {
  const all = districts.flatMap(({ neighbourhoods }) => neighbourhoods);
  const dwellings = all.reduce((sum, one) => sum + one.dwellings, 0);
  const mean = all.reduce((sum, one) => sum + one.dwellings * one.priceLevel, 0) / dwellings;
  const level = (one: Neighbourhood) => ({ ...one, priceLevel: one.priceLevel / mean });
  return districts.map((district) => ({ ...district, neighbourhoods: district.neighbourhoods.map(level) }));
}

/** Sizes within a third of the average that add up to the total. */
function spread(total: number, count: number, random: Random): number[] {
  const weights = Array.from({ length: count }, () => 0.72 + random.next() * 0.56);
  const sum = weights.reduce((a, b) => a + b, 0);
  const sizes = weights.map((weight) => Math.floor((total * weight) / sum));
  for (let left = total - sizes.reduce((a, b) => a + b, 0), i = 0; left > 0; left--, i++) sizes[i % count]! += 1;
  return sizes;
}
