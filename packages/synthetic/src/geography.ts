import type { Random } from './random.ts';

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
  /** Price level against the average of the city. */
  readonly priceLevel: number;
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

/**
 * Districts and neighbourhoods for a number of dwellings. Codes carry `Z` and a letter where CBS writes two digits (allowed
 * since 2022, unused by CBS), so none exists. Neighbourhoods hold 450–900 dwellings; the first district ends with a new-build
 * neighbourhood without pass-through dwellings and one of fewer than 20 dwellings.
 */
export function inventGeography(municipality: string, dwellings: number, random: Random): readonly District[] {
  const tiny = random.int(12, 18);
  const count = Math.max(2, Math.round((dwellings - tiny) / 675));
  const sizes = spread(dwellings - tiny, count, random);
  const perDistrict = 4;
  const start = random.int(0, heads.length * tails.length - 1);
  const name = (serial: number): string => {
    const at = (start + serial * 37) % (heads.length * tails.length);
    return `${heads[at % heads.length]}${tails[Math.floor(at / heads.length)]}`;
  };
  const districts: District[] = [];
  for (let from = 0; from < count; from += perDistrict) {
    const serial = districts.length;
    const stem = `${municipality.slice(2)}Z${letters[serial % 26]}`;
    const neighbourhoods = sizes.slice(from, from + perDistrict).map((size, i): Neighbourhood => {
      const character = from === 0 && i === perDistrict - 1 ? 'new_build' : 'ordinary';
      return neighbourhood(stem, i + 1, name(from + i + 100), character, size, random);
    });
    if (from === 0) neighbourhoods.push(neighbourhood(stem, 9, name(99), 'tiny', tiny, random));
    districts.push({ code: `WK${stem}`, name: `Wijk ${name(serial)}`, neighbourhoods });
  }
  return districts;
}

function neighbourhood(
  stem: string,
  serial: number,
  name: string,
  character: Character,
  dwellings: number,
  random: Random,
): Neighbourhood {
  const share = 0.008 + random.next() * 0.019;
  return {
    code: `BU${stem}${String(serial).padStart(2, '0')}`,
    name,
    character,
    dwellings,
    passThrough: character === 'ordinary' ? Math.round(dwellings * share) : 0,
    priceLevel: 0.7 + random.next() * 0.8,
  };
}

/** Sizes within a third of the average that add up to the total. */
function spread(total: number, count: number, random: Random): number[] {
  const weights = Array.from({ length: count }, () => 0.72 + random.next() * 0.56);
  const sum = weights.reduce((a, b) => a + b, 0);
  const sizes = weights.map((weight) => Math.floor((total * weight) / sum));
  for (let left = total - sizes.reduce((a, b) => a + b, 0), i = 0; left > 0; left--, i++) sizes[i % count]! += 1;
  return sizes;
}
