import type { Text } from '../text.ts';

/** Every source that a definition names, as Dutch people call it, and what it is to others. */
const names: Readonly<Record<string, string>> = {
  BAG: 'BAG (addresses and buildings)',
  BRP: 'BRP (population register)',
  'BRP (afgeleide huishoudens)': 'BRP (population register; households derived)',
  WOZ: 'WOZ (assessed values)',
  Kadaster: 'Kadaster (land registry)',
  'Handelsregister (KVK)': 'trade register (KVK)',
  'Belastingdienst (ANBI)': 'tax administration (ANBI, public-benefit status)',
  Politie: 'police',
  politie: 'police',
  Justitie: 'judicial authorities',
  'politie, justitie (antecedenten)': 'police, judicial authorities (records)',
  'FIU-Nederland (Wwft)': 'FIU-Netherlands (anti-money-laundering act, Wwft)',
  Gemeente: 'municipality',
  'Gemeente (art. 13b Opiumwet)': 'municipality (Opium Act, article 13b)',
  'Gemeente (Omgevingswet, Alcoholwet, APV; Algemene wet bestuursrecht, titel 4.2)':
    'municipality (environment and planning act, alcohol act, by-laws; general administrative law act, title 4.2)',
  'CBS of gemeente (schulden, uitkeringen)': 'CBS or municipality (debts, benefits)',
  'CBS of DUO (opleiding)': 'CBS or DUO (education)',
  'inkomensstatistiek (CBS)': 'income statistics (CBS)',
  'inkomens- en vermogensstatistiek (CBS)': 'income and wealth statistics (CBS)',
  'grenzen: CBS, Participatiewet art. 34': 'limits: CBS, Participation Act, article 34',
  KWR: 'KWR',
  SCORE: 'SCORE',
  waterschap: 'water authority',
  'het knooppunt zelf': 'the node itself',
};

/**
 * The sources of a definition in both languages.
 * @throws Error when it names one that has no English name yet.
 */
export function sourceText(source: string): Text {
  const known = Object.keys(names).sort((a, b) => b.length - a.length);
  const read = (rest: string): string => {
    if (rest === '') return '';
    const name = known.find((one) => rest === one || rest.startsWith(`${one}, `) || rest.startsWith(`${one}; `));
    if (name === undefined) throw new Error(`the source ${rest} has no English name`);
    return `${names[name]}${rest.slice(name.length, name.length + 2)}${read(rest.slice(name.length + 2))}`;
  };
  return { nl: source, en: read(source) };
}
