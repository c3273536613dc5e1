import type { Sentence } from '@zichtlijn/messages';

const abouts: Readonly<Record<string, Sentence>> = {
  '_service.': { nl: 'welk contract het knooppunt spreekt', en: 'which contract the node speaks' },
  'ComparisonRow.': {
    nl: 'of het knooppunt antwoordt, voor een rij van een vergelijking',
    en: 'whether the node answers, for a row of a comparison',
  },
  'ComparisonRow.cells': {
    nl: 'de cellen van één rij van een vergelijking',
    en: 'the cells of one row of a comparison',
  },
  'ComparisonRow.release': {
    nl: 'uit welke release een rij van een vergelijking komt',
    en: 'from which release a row of a comparison is',
  },
  'Municipality.': {
    nl: 'of het knooppunt antwoordt, voor een gemeente',
    en: 'whether the node answers, for a municipality',
  },
  'Municipality.areas': { nl: 'namen van de gebieden van een gemeente', en: 'names of the areas of a municipality' },
  'Municipality.changes': {
    nl: 'wat er nieuw is sinds de vorige release van een gemeente, zonder getallen',
    en: 'what is new since the previous release of a municipality, without numbers',
  },
  'Municipality.offers': { nl: 'welke tabellen een gemeente publiceert', en: 'which tables a municipality publishes' },
  'Municipality.proof': {
    nl: 'het bewijs dat één getal in de ondertekende release staat',
    en: 'the proof that one number stands in the signed release',
  },
  'Municipality.release': { nl: 'welke release een gemeente nu heeft', en: 'which release a municipality has now' },
  'Municipality.table': { nl: 'één tabel van een gemeente', en: 'one table of a municipality' },
};
const parts: Readonly<Record<string, Sentence>> = {
  cells: { nl: 'de cellen', en: 'the cells' },
  release: { nl: 'de release', en: 'the release' },
};

/**
 * What a question is about, for the operator of a node.
 *
 * @throws Error for a field that nobody described: a contract with a new field needs a sentence here
 */
export function aboutQuestion(type: string, field: string, wanted: readonly string[]): Sentence {
  const about = abouts[`${type}.${field}`];
  if (about === undefined) throw new Error(`${type}.${field} is not described for operators of nodes`);
  if (wanted.length === 0) return about;
  const of = (language: keyof Sentence) => wanted.map((part) => parts[part]![language]).join(', ');
  return { nl: `${about.nl}, met ${of('nl')}`, en: `${about.en}, with ${of('en')}` };
}
