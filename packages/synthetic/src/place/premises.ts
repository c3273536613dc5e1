import { anchors } from '../anchors.ts';
import { inventedBagId } from '../identifiers.ts';
import { collectorAt } from '../property/collectors.ts';
import type { Random } from '../random.ts';
import type { Neighbourhood } from './geography.ts';

export type Tenure = 'koop' | 'huur_corporatie' | 'huur_overig' | 'onbekend' | '';

/** An invented addressable object; `value` is its assessed worth in 2024 in whole euros. */
export interface Premises {
  readonly bagId: string;
  readonly postcode: string;
  readonly houseNumber: number;
  readonly houseLetter: string;
  readonly street: string;
  readonly neighbourhood: Neighbourhood;
  readonly isDwelling: boolean;
  readonly use: readonly string[];
  readonly dwellingType: string;
  readonly tenure: Tenure;
  readonly constructionYear: number;
  readonly value: number;
  readonly passThrough: boolean;
  /** People come and go here within months. */
  readonly restless: boolean;
  /** The collector whose home it is, by number; null for every other object. */
  readonly collector: number | null;
  /** The land registry's file names it by address alone. */
  readonly addressOnly: boolean;
}

/** Flats are 55 of 100 dwellings and worth 0.69 of a house; together the mean assessed value. */
const houseValue = (anchors.assessedValue.value * 1_000) / (0.45 + 0.55 * 0.69);
const flatValue = houseValue * 0.69;
const letters = 'ABCDEFGHJKLMNPRTVWXZ';
const otherUses = ['winkel', 'kantoor', 'industrie', 'horeca', 'bijeenkomst', 'logies'];
const streets = ['Esdoorn', 'Kade', 'Veld', 'Molen', 'Brug', 'Toren', 'Sluis', 'Heide'];

/** Every object of a neighbourhood: its dwellings, and shops, catering and business premises, about one per sixteen dwellings. */
export function* inventPremises(
  neighbourhood: Neighbourhood,
  municipality: string,
  firstSerial: number,
  random: Random,
): Generator<Premises> {
  const others = Math.round(neighbourhood.dwellings / 16);
  let passThroughLeft = neighbourhood.passThrough;
  for (let i = 0; i < neighbourhood.dwellings + others; i++) {
    const serial = firstSerial + i;
    const isDwelling = i < neighbourhood.dwellings;
    const collector = isDwelling ? collectorAt(serial) : null;
    const passThrough = isDwelling && collector === null && passThroughLeft-- > 0;
    const flat = random.chance(0.55);
    const held: Tenure = isDwelling ? tenure(passThrough, collector !== null, random) : '';
    yield {
      bagId: inventedBagId(municipality, serial),
      ...address(serial, random),
      neighbourhood,
      isDwelling,
      use: isDwelling ? (random.chance(0.01) ? ['woning', 'winkel'] : ['woning']) : [random.pick(otherUses)],
      dwellingType: isDwelling ? (flat ? 'meergezins' : 'eengezins') : '',
      tenure: held,
      constructionYear: constructionYear(neighbourhood, passThrough, random),
      value: Math.round(neighbourhood.priceLevel * (flat ? flatValue : houseValue) * (0.7 + random.next() * 0.6)),
      passThrough,
      restless: random.chance(passThrough ? 0.3 : held === 'huur_overig' ? 0.13 : 0),
      collector,
      addressOnly: random.chance(0.03),
    };
  }
}

// House numbers from 90 001 occur nowhere, so no invented address is anybody's.
function address(serial: number, random: Random) {
  const block = Math.floor(serial / 40);
  const pair = `Z${letters[block % letters.length]}`;
  return {
    postcode: `${1100 + (Math.floor(block / letters.length) % 8800)}${pair}`,
    houseNumber: 90_001 + (serial % 40),
    houseLetter: random.chance(0.08) ? 'A' : '',
    street: `${streets[block % streets.length]}straat`,
  };
}

function tenure(passThrough: boolean, home: boolean, random: Random): Tenure {
  if (home) return 'koop';
  if (passThrough) return random.chance(0.5) ? 'huur_overig' : 'koop';
  return (['koop', 'huur_corporatie', 'huur_overig', 'onbekend'] as const)[random.weighted([55, 28, 15.3, 1.7])]!;
}

function constructionYear(neighbourhood: Neighbourhood, passThrough: boolean, random: Random): number {
  if (neighbourhood.character === 'new_build') return random.int(2014, 2019);
  return passThrough ? random.int(1890, 1990) : random.int(1890, 2012);
}
