import { isMunicipalityCode } from '@zichtlijn/indicators';
import { outcomes, type WantedProcessings } from '@zichtlijn/processing-log';

/** What an address asks of the log. What is none of the closed forms is not asked for, and is repeated nowhere. */
export function wantedOf(query: URLSearchParams): WantedProcessings {
  const text = (name: string, form: (word: string) => boolean): string => {
    const word = query.get(name)?.trim() ?? '';
    return form(word) ? word : '';
  };
  const isDay = (word: string) => /^\d{4}-\d\d-\d\d$/.test(word);
  return {
    from: text('vanaf', isDay),
    until: text('tot', isDay),
    municipality: text('gemeente', isMunicipalityCode),
    purpose: text('doel', (word) => /^[a-z0-9][a-z0-9.-]{0,63}$/.test(word)),
    outcome: text('uitkomst', (word) => outcomes.some((one) => one === word)),
  };
}

/** The same as an address says it, so that a link repeats nothing but what was understood. */
export function queryOf(wanted: WantedProcessings): string {
  const { from, until, municipality, purpose, outcome } = wanted;
  const asked = { vanaf: from, tot: until, gemeente: municipality, doel: purpose, uitkomst: outcome };
  return String(new URLSearchParams(Object.entries(asked).filter(([, word]) => word !== '')));
}
