import { municipality } from '@zichtlijn/indicators';

/** Inhabitants on 1 January 2024 by CBS; null for an invented municipality. */
export function inhabitantsOf(code: string): number | null {
  return municipality(code)?.inhabitants2024 ?? null;
}
