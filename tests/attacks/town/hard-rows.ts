import { type HardSpot, hardSpots, placelessDwellings } from './hard-spots.ts';

/** Fields of the three files, in the order of their headers. */
export interface HardRows {
  readonly object: string[][];
  readonly property_transfer: string[][];
  readonly person_year: Readonly<Record<2019 | 2021, string[][]>>;
}

const years = [2016, 2017, 2018, 2019, 2020, 2021];
const sharedBuyer = '300000001';

/** Draws that depend on nothing but how many came before (MINSTD, Park and Miller, 1988). */
function draws(): (below: number) => number {
  let state = 20_261_124;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Writes the rows of one object after another. */
class HardTown {
  readonly rows: HardRows = { object: [], property_transfer: [], person_year: { 2019: [], 2021: [] } };
  readonly #draw = draws();
  #objects = 0;
  #parties = 0;
  #deeds = 0;

  dwelling(spot: HardSpot, index: number): void {
    const type = spot.type === 'mixed' ? ['EGW', 'MGW', 'MGW', 'EGW', ''][index % 5]! : spot.type;
    const home = this.#object(spot.code, 'woning', type);
    if (index < spot.passThrough) this.#passThrough(home, spot.lastBuyer);
    else for (let sold = this.#draw(4); sold > 1; sold--) this.#sale(home, this.#day(2012, 2021), this.#buyer());
    for (let person = 0; person < spot.peoplePerDwelling; person++) {
      for (const year of [2019, 2021] as const) this.#resident(home, spot.code, year, person);
    }
  }

  /** Eleven ordinary sales of industry in 2019 beside one that is worth more than all of them. */
  industry(): void {
    for (let i = 0; i < 12; i++) {
      const place = this.#object('BU9901ZO03', 'industrie', '');
      this.#sale(place, `${10 + i}-03-2019`, this.#buyer(), i === 0 ? 9_000_000 : 200_000 + 250 * i);
    }
    // Three lodgings, one of them resold on the day it was bought.
    for (let i = 0; i < 3; i++) {
      const place = this.#object('BU9901ZQ02', 'logies', '');
      this.#sale(place, '05-06-2020', this.#buyer());
      if (i === 0) this.#sale(place, '05-06-2020', this.#buyer());
    }
  }

  #object(neighbourhood: string, use: string, type: string): readonly string[] {
    const serial = ++this.#objects;
    const bag = `990101${9_900_500_000 + serial}`;
    const address = [`${2000 + Math.floor(serial / 900)}YZ`, String(95_001 + (serial % 900)), ''];
    for (const year of years) {
      const end = ['1980', 'K', '200000', `01-01-${year - 1}`];
      this.rows.object.push([bag, ...address, 'Kade', neighbourhood, String(year), use, type, ...end]);
    }
    return [bag, ...address];
  }

  #passThrough(home: readonly string[], lastBuyer: HardSpot['lastBuyer']): void {
    for (let sale = 0, count = 5 + this.#draw(4); sale < count; sale++) {
      const buyer = lastBuyer === 'one' && sale === count - 1 ? sharedBuyer : this.#buyer();
      this.#sale(home, this.#dayOf(2004 + 2 * sale), buyer);
    }
  }

  #sale(home: readonly string[], day: string, buyer: string, price = 150_000 + 250 * this.#draw(400)): void {
    const deed = `HARD-${++this.#deeds}`;
    const company = buyer.startsWith('4');
    const party = (role: string, number: string) => [
      ...[deed, ...home, day, 'KO', 'EI', '1', role],
      ...(company ? ['', number, 'BV'] : [number, '', 'NP']),
      ...['G', `${price},00`, 'N'],
    ];
    this.rows.property_transfer.push(party('VK', this.#number(company ? 4 : 2)), party('KP', buyer));
  }

  #resident(home: readonly string[], neighbourhood: string, year: 2019 | 2021, person: number): void {
    const birth = `19${60 + person}0101`;
    this.rows.person_year[year].push([
      ...[this.#number(2), birth, birth.slice(0, 4), 'V', String(year)],
      ...[...home, neighbourhood],
    ]);
  }

  #buyer(): string {
    return this.#number(this.#draw(6) === 0 ? 4 : 2);
  }

  #number(first: number): string {
    return inventedNumber(first * 10_000_000 + ++this.#parties);
  }

  #day(from: number, to: number): string {
    return this.#dayOf(from + this.#draw(to - from + 1));
  }

  #dayOf(year: number): string {
    const two = (n: number) => String(n + 1).padStart(2, '0');
    return `${two(this.#draw(28))}-${two(this.#draw(12))}-${Math.min(year, 2021)}`;
  }
}

/** Nine digits that fail the eleven-test, so that they belong to nobody. */
function inventedNumber(head: number): string {
  const digits = String(head);
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (9 - i), 0);
  return `${digits}${((sum % 11) + 1) % 10}`;
}

/** All rows of the hard spots. */
export function hardRows(): HardRows {
  const town = new HardTown();
  for (const spot of hardSpots) for (let i = 0; i < spot.dwellings; i++) town.dwelling(spot, i);
  const nowhere = { ...hardSpots[0]!, code: '', passThrough: 0, peoplePerDwelling: 0 };
  for (let i = 0; i < placelessDwellings; i++) town.dwelling(nowhere, i);
  town.industry();
  return town.rows;
}
