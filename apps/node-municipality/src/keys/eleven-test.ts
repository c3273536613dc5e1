/**
 * Whether nine digits can be a BSN or RSIN: 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of eleven, and they are not all zero
 * (Rijksdienst voor Identiteitsgegevens, seen 2026-11).
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = -Number(digits[8]);
  for (let at = 0; at < 8; at++) sum += Number(digits[at]) * (9 - at);
  return sum % 11 === 0;
}
