import { say } from '@zichtlijn/messages';
import type { Suggestion } from '../what-if/suggest.ts';

/** What one coarser release would show, or that it is refused, in a line. Confidential. */
export function suggestionLine({ title, outcome }: Suggestion): string {
  const refused = { nl: 'geweigerd: niet te beveiligen', en: 'refused: it cannot be protected' };
  if (outcome === null) return `${say(title)}: ${say(refused)}`;
  const { gain, shown } = outcome;
  const information = `${gain < 0 ? '−' : '+'}${Math.abs(gain).toFixed(1)}`;
  const words = {
    nl: `informatie ${information.replace('.', ',')} · ${shown} getallen zichtbaar`,
    en: `information ${information} · ${shown} numbers shown`,
  };
  return `${say(title)}: ${say(words)}`;
}
