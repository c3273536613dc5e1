import { Fault } from '@zichtlijn/messages';
import { HOLDS_MS } from '../memory/held-policies.ts';

/** Seconds that the statement of a node holds, as `--memory-seconds` says: less than the minute of decision 32, never more. @throws {Fault} MEMORY_SECONDS */
export function memorySecondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const most = HOLDS_MS / 1_000;
  if (/^[1-9]\d?$/.test(text) && Number(text) <= most) return Number(text);
  throw new Fault('MEMORY_SECONDS', {
    nl: `--memory-seconds is een getal van 1 tot en met ${most}.`,
    en: `--memory-seconds is a number from 1 up to and including ${most}.`,
  });
}
