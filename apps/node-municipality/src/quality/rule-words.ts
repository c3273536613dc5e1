import { dataset } from '@zichtlijn/indicators';
import type { Sentence } from '@zichtlijn/messages';
import type { RejectRule } from '../import/row-reader.ts';

/** What a row did wrong, by the rule as the reject file names it. */
const rejected: Readonly<Record<RejectRule, Sentence>> = {
  date_form: { nl: 'geen datum', en: 'no date' },
  date_in_future: { nl: 'datum in de toekomst', en: 'date in the future' },
  year_form: { nl: 'geen jaartal', en: 'no year' },
  not_a_number: { nl: 'geen getal', en: 'no number' },
  below_zero: { nl: 'onder nul', en: 'under zero' },
  out_of_range: { nl: 'buiten het bereik', en: 'out of range' },
  unknown_code: { nl: 'onbekende code', en: 'unknown code' },
  not_a_share: { nl: 'geen aandeel', en: 'no share' },
  not_a_boolean: { nl: 'geen ja of nee', en: 'neither yes nor no' },
  neighbourhood_form: { nl: 'geen buurtcode', en: 'no neighbourhood code' },
  outside_municipality: { nl: 'buiten deze gemeente', en: 'outside this municipality' },
  too_long: { nl: 'te lang', en: 'too long' },
  eleven_test: { nl: 'voldoet niet aan de elfproef', en: 'fails the eleven-test' },
  bsn_form: { nl: 'geen BSN', en: 'no BSN' },
  rsin_form: { nl: 'geen RSIN', en: 'no RSIN' },
  kvk_form: { nl: 'geen KVK-nummer', en: 'no KVK number' },
  bag_form: { nl: 'geen BAG-id', en: 'no BAG id' },
  postcode_form: { nl: 'geen postcode', en: 'no postcode' },
  house_number_form: { nl: 'geen huisnummer', en: 'no house number' },
  birth_date_form: { nl: 'geen geboortedatum', en: 'no date of birth' },
  cadastral_form: { nl: 'geen kadastrale aanduiding', en: 'no cadastral designation' },
  spreadsheet: { nl: 'verminkt door een rekenblad', en: 'mangled by a spreadsheet' },
  column_count: { nl: 'ander aantal kolommen', en: 'another number of columns' },
  required_missing: { nl: 'verplichte waarde ontbreekt', en: 'required value missing' },
  key_missing: { nl: 'niemand of niets aangewezen', en: 'nobody or nothing pointed at' },
  outside_period: { nl: 'buiten de periode van de levering', en: 'outside the period of the delivery' },
  to_before_from: { nl: 'einde voor begin', en: 'end before beginning' },
  conflict: { nl: 'spreekt een andere rij tegen', en: 'contradicts another row' },
};

/** A rule in words, with its name as the reject file has it. */
export function rejectRule(rule: string): Sentence {
  return named(rule, Object.hasOwn(rejected, rule) ? rejected[rule as RejectRule] : undefined);
}

/** Of a row that stands for a stretch of time, whatever dataset it is of. */
const outsideAll: Sentence = {
  nl: 'niets ervan valt in de periode van de levering',
  en: 'nothing of it falls in the period of the delivery',
};

/** Why valid rows of a dataset are not kept, with the name of the rule. */
export function outOfScopeRule(id: string, rule: string): Sentence {
  return named(
    rule,
    rule === 'not_in_period' ? outsideAll : dataset(id)?.outOfScope?.find((one) => one.rule === rule)?.why,
  );
}

function named(rule: string, words: Sentence | undefined): Sentence {
  return words === undefined ? { nl: rule, en: rule } : { nl: `${words.nl} (${rule})`, en: `${words.en} (${rule})` };
}
