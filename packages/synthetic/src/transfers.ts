import type { Party, PartyRegister } from './party.ts';
import type { Premises } from './premises.ts';
import type { Random } from './random.ts';
import { saleDates } from './sale-dates.ts';

/** One deed by which one object passes from its sellers to its buyers; `price` in whole euros, null when not stated. */
export interface Transfer {
  readonly deed: string;
  readonly date: string;
  readonly kind: string;
  readonly sellers: readonly Party[];
  readonly buyers: readonly Party[];
  readonly price: number | null;
  readonly mortgage: boolean | null;
}

/** The chain of transfers of one object: who buys is who sells the next time, also on one day. */
export function inventTransfers(
  premises: Premises,
  register: PartyRegister,
  deed: () => string,
  random: Random,
): Transfer[] {
  let owners = firstOwners(premises, register, random);
  let jump = 1;
  return saleDates(premises, random).map((time): Transfer => {
    const sellers = owners;
    const kind =
      premises.passThrough || random.chance(0.95) ? 'verkoop' : random.pick(['erfenis', 'verdeling', 'schenking']);
    owners = buyers(premises, register, random);
    if (premises.passThrough) jump = Math.min(1.6, jump * (0.98 + random.next() * 0.12));
    const date = new Date(time).toISOString().slice(0, 10);
    const worth = premises.value * level(Number(date.slice(0, 4))) * jump * (0.92 + random.next() * 0.16);
    const mortgaged = owners[0]!.kind === 'persoon' && random.chance(premises.passThrough ? 0.45 : 0.84);
    return {
      deed: deed(),
      date,
      kind,
      sellers,
      buyers: owners,
      price: kind === 'verkoop' && !random.chance(0.01) ? Math.round(worth / 250) * 250 : null,
      mortgage: random.chance(0.04) ? null : mortgaged,
    };
  });
}

/** House prices against 2021: a third in 1997, a dip in 2009–2013. */
function level(year: number): number {
  if (year <= 2008) return 0.34 + (year - 1997) * 0.031;
  if (year <= 2013) return 0.68 - (year - 2008) * 0.022;
  return 0.57 + (year - 2013) * 0.054;
}

function couple(register: PartyRegister, random: Random): Party[] {
  return random.chance(0.46) ? [register.person(), register.person()] : [register.person()];
}

function firstOwners(premises: Premises, register: PartyRegister, random: Random): Party[] {
  if (premises.constructionYear >= 1997) return [register.trader()];
  return premises.tenure === 'huur_corporatie' ? [register.landlord()] : couple(register, random);
}

function buyers(premises: Premises, register: PartyRegister, random: Random): Party[] {
  const weights = premises.passThrough
    ? [38, 30, 27, 4, 1]
    : premises.use.startsWith('woning')
      ? [86, 7, 4, 1, 2]
      : [25, 5, 60, 9, 1];
  switch (random.weighted(weights)) {
    case 0:
      return couple(register, random);
    case 1:
      return [register.collector()];
    case 2:
      return [register.trader()];
    case 3:
      return [register.foundation()];
    default:
      return [register.landlord()];
  }
}
