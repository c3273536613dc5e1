import type { Neighbourhood } from './geography.ts';
import { inventedBagId } from './identifiers.ts';
import type { Random } from './random.ts';

/** An invented addressable object; `value` is its worth in 2021 in whole euros. */
export interface Premises {
  readonly bagId: string;
  readonly postcode: string;
  readonly houseNumber: number;
  readonly houseLetter: string;
  readonly street: string;
  readonly neighbourhood: Neighbourhood;
  readonly use: string;
  readonly dwellingType: string;
  readonly tenure: string;
  readonly constructionYear: number;
  readonly value: number;
  readonly passThrough: boolean;
  /** The land registry's file names it by address alone. */
  readonly addressOnly: boolean;
}

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
  for (let i = 0; i < neighbourhood.dwellings + others; i++) {
    const serial = firstSerial + i;
    const dwelling = i < neighbourhood.dwellings;
    const passThrough = dwelling && i < neighbourhood.passThrough;
    const flat = random.chance(0.55);
    yield {
      bagId: inventedBagId(municipality, serial),
      ...address(serial, random),
      neighbourhood,
      use: dwelling ? (random.chance(0.01) ? 'woning,winkel' : 'woning') : random.pick(otherUses),
      dwellingType: dwelling ? (flat ? 'meergezins' : 'eengezins') : '',
      tenure: dwelling ? tenure(passThrough, random) : '',
      constructionYear: constructionYear(neighbourhood, passThrough, random),
      value: Math.round((neighbourhood.priceLevel * (flat ? 260 : 380) * (0.75 + random.next() * 0.6) + 20) * 1000),
      passThrough,
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

function tenure(passThrough: boolean, random: Random): string {
  if (passThrough) return random.chance(0.5) ? 'huur_overig' : 'koop';
  return ['koop', 'huur_corporatie', 'huur_overig', 'onbekend'][random.weighted([55, 26, 17, 2])]!;
}

function constructionYear(neighbourhood: Neighbourhood, passThrough: boolean, random: Random): number {
  if (neighbourhood.character === 'new_build') return random.int(2014, 2019);
  return passThrough ? random.int(1890, 1990) : random.int(1890, 2012);
}
