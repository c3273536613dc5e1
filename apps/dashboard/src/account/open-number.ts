import { withChanges } from '../address/address.ts';
import { go, useAddress } from '../address/use-address.ts';
import type { ToldNumber } from '../numbers/told-number.ts';

/** The name of a number in the address: area, period and category, and the indicator where a page has several. */
export function numberName({ place }: ToldNumber, indicator = ''): string {
  return [place.area, place.period, place.category, indicator].filter(Boolean).join('~');
}

/** The number of which the account is open, as the address says, and the way to open another. */
export function useOpenNumber(
  numbers: readonly ToldNumber[],
  indicator = '',
): readonly [ToldNumber | undefined, (number: ToldNumber | null) => void] {
  const address = useAddress();
  const name = address.parameters.get('getal');
  const open = (number: ToldNumber | null) =>
    go(withChanges(address, { getal: number === null ? null : numberName(number, indicator) }), { replace: true });
  return [numbers.find((number) => numberName(number, indicator) === name), open];
}
