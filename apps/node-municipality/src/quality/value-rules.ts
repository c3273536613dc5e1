import type { ValueRule } from '../import/column-value.ts';
import { explained, type RuleExplanation } from './explained.ts';

/** Rules about one value. */
export const valueRules: Readonly<Record<ValueRule, RuleExplanation>> = {
  date_form: explained(
    [
      'De tekst is geen datum van de kalender in de vorm die de mapping noemt (zonder vorm: jjjj-mm-dd).',
      'The text is no date of the calendar in the form that the mapping names (without one: yyyy-mm-dd).',
    ],
    [
      'Zet in de mapping bij de kolom date: met de vorm van de bron, zoals dd-mm-yyyy of yyyymmdd. Staat er in de bron 31 februari of vrije tekst, herstel die dan daar.',
      'Put date: with the form of the source at the column in the mapping, such as dd-mm-yyyy or yyyymmdd. Where the source has 31 February or free text, mend it there.',
    ],
  ),
  date_in_future: explained(
    ['De datum ligt na vandaag.', 'The date lies after today.'],
    [
      'Controleer de eeuw en de volgorde van dag en maand. Een einddatum 9999-12-31 betekent “nog niet”: noem die tekst in de mapping onder missing.',
      'Check the century and the order of day and month. An end of 9999-12-31 means “not yet”: name that text under missing in the mapping.',
    ],
  ),
  year_form: explained(
    ['De tekst is geen jaartal van vier cijfers.', 'The text is no year of four digits.'],
    [
      'Staat er een hele datum, geef dan in de mapping de vorm met date:. Staat het jaar alleen in de naam van het bestand, gebruik dan constant:.',
      'Where it is a whole date, give its form with date: in the mapping. Where only the name of the file has the year, use constant:.',
    ],
  ),
  not_a_number: explained(
    ['De tekst is geen getal zoals de mapping het leest.', 'The text is no number as the mapping reads it.'],
    [
      'Schrijft de bron 1.234,56, zet dan decimal: "," in de mapping. Staat er tekst zoals “onbekend”, noem die onder missing.',
      'Where the source writes 1.234,56, put decimal: "," in the mapping. Name a text such as “unknown” under missing.',
    ],
  ),
  below_zero: explained(
    ['Een prijs of bedrag is lager dan nul.', 'A price or amount is under zero.'],
    [
      'Correctieboekingen horen niet in de levering. Vraag de bronhouder om de gecorrigeerde stand.',
      'Corrections do not belong in a delivery. Ask the source holder for the corrected state.',
    ],
  ),
  out_of_range: explained(
    [
      'Het getal is groter of kleiner dan in deze kolom kan.',
      'The number is larger or smaller than this column can hold.',
    ],
    [
      'Controleer of de juiste kolom is gekozen en of duizendtallen goed worden gelezen.',
      'Check whether the right column was chosen and whether thousands are read rightly.',
    ],
  ),
  unknown_code: explained(
    [
      'De code staat niet in de codelijst van het contract en de mapping vertaalt hem niet.',
      'The code is not in the code list of the contract and the mapping does not translate it.',
    ],
    [
      'Voeg in de mapping bij codes: de code van de bron toe met wat hij in het contract is. Betekent hij niets, vraag het de bronhouder; vertaal nooit op de gok.',
      'Add the code of the source under codes: in the mapping, with what it is in the contract. Where its meaning is not known ask the source holder; never guess.',
    ],
  ),
  not_a_share: explained(
    [
      'Een aandeel is een breuk (1/2) of een getal boven nul en hoogstens 1.',
      'A share is a fraction (1/2) or a number over zero and at most 1.',
    ],
    [
      'Staan teller en noemer in twee kolommen, noem dan beide met from: [teller, noemer] en separator: "/". Percentages zet u aan de bron om.',
      'Where numerator and denominator are two columns, name both with from: [numerator, denominator] and separator: "/". Turn percentages into shares at the source.',
    ],
  ),
  not_a_boolean: explained(
    [
      'De tekst is geen ja of nee (J, N, 1, 0, waar, onwaar).',
      'The text is neither yes nor no (J, N, Y, 1, 0, true, false).',
    ],
    [
      'Vertaal de teksten van de bron in de mapping met codes: naar ja en nee.',
      'Translate the texts of the source to yes and no with codes: in the mapping.',
    ],
  ),
  neighbourhood_form: explained(
    [
      'De tekst is geen buurtcode van het CBS: BU en acht tekens.',
      'The text is no neighbourhood code of CBS: BU and eight signs.',
    ],
    [
      'Ontbreekt BU, gebruik dan prefix: BU en digits: 8. Staat er een naam, gebruik dan een opzoekbestand (lookup).',
      'Where BU is missing, use prefix: BU and digits: 8. Where it is a name, use a lookup file (lookup).',
    ],
  ),
  outside_municipality: explained(
    ['De buurt ligt in een andere gemeente.', 'The neighbourhood lies in another municipality.'],
    [
      'Lever alleen rijen van de eigen gemeente. Na een herindeling zet u oude codes om met areas: in de mapping.',
      'Deliver rows of your own municipality only. After a reclassification recode old codes with areas: in the mapping.',
    ],
  ),
  too_long: explained(
    ['De tekst is langer dan een aanduiding kan zijn.', 'The text is longer than a label can be.'],
    [
      'Waarschijnlijk is een kolom met vrije tekst gekozen: die hoort niet in de kluis. Kies de kolom met de soort.',
      'Most likely a column of free text was chosen, which does not belong in the vault. Choose the column that holds the kind.',
    ],
  ),
};
