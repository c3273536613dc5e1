/** The weighted sum of the eleven-test: 9·d1 + 8·d2 + … + 2·d8 − d9 (Rijksdienst voor Identiteitsgegevens, seen 2026-11). */
export function passesElevenTest(nineDigits: string): boolean {
  let sum = -Number(nineDigits[8]);
  for (let i = 0; i < 8; i++) sum += Number(nineDigits[i]) * (9 - i);
  return sum % 11 === 0;
}

/**
 * Nine digits shaped like a BSN or RSIN that fail the eleven-test, so that they belong to nobody. Distinct numbers below
 * 90 million give distinct identifiers.
 */
export function inventedNumber(serial: number): string {
  const head = String(10_000_000 + (serial % 90_000_000));
  for (let last = serial % 10; ; last = (last + 1) % 10) {
    const candidate = `${head}${last}`;
    if (!passesElevenTest(candidate)) return candidate;
  }
}

/**
 * Eight digits shaped like a KVK number. Such a number has no check digit; `00` is the number of no chamber of commerce, and no
 * registration begins with it. Distinct numbers below a million give distinct identifiers.
 */
export function inventedKvk(serial: number): string {
  return `00${String(serial % 1_000_000).padStart(6, '0')}`;
}

/** A BAG id of a verblijfsobject (type 01) in a municipality; the serial range from 9 900 000 000 is kept for invention. */
export function inventedBagId(municipality: string, serial: number): string {
  return `${municipality.slice(2)}01${9_900_000_000 + serial}`;
}
