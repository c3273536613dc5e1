import type { RejectRule } from '../import/row-reader.ts';
import { explained, type RuleExplanation } from './explained.ts';
import { identifierRules } from './identifier-rules.ts';
import { valueRules } from './value-rules.ts';

/** One explanation for every rule by which a row can be rejected (microdata contract, bad input). */
export const ruleExplanations: Readonly<Record<RejectRule, RuleExplanation>> = {
  ...valueRules,
  ...identifierRules,
  column_count: explained(
    [
      'De rij heeft meer of minder kolommen dan de kopregel.',
      'The row has more or fewer columns than the header line.',
    ],
    [
      'Meestal staat er een scheidingsteken in een tekst zonder aanhalingstekens. Exporteer opnieuw met aanhalingstekens.',
      'Most often a separator stands in a text without quotes. Export again with quotes.',
    ],
  ),
  required_missing: explained(
    [
      'Een verplichte waarde is leeg, of het opzoekbestand kent haar niet.',
      'A required value is empty, or the lookup file does not have it.',
    ],
    [
      'Vul haar aan de bron. Heeft elke rij dezelfde waarde, gebruik dan constant: in de mapping.',
      'Fill it at the source. Where every row has the same value, use constant: in the mapping.',
    ],
  ),
  key_missing: explained(
    [
      'De rij wijst niemand en niets aan: alle nummers en adressen waaruit de sleutel wordt gemaakt zijn leeg.',
      'The row points at nobody and nothing: all numbers and addresses that its key is made of are empty.',
    ],
    [
      'Controleer of de kolommen met BSN, RSIN, BAG-id of postcode en huisnummer in de mapping staan.',
      'Check that the columns with BSN, RSIN, BAG id or postcode and house number are in the mapping.',
    ],
  ),
  outside_period: explained(
    [
      'De rij gaat over een dag buiten de periode van het manifest.',
      'The row is about a day outside the period of the manifest.',
    ],
    [
      'Klopt de periode niet, pas dan period: in het manifest aan. Klopt zij wel, dan hoort de rij niet in deze levering.',
      'Where the period is not right, correct period: in the manifest. Where it is, the row does not belong in this delivery.',
    ],
  ),
  to_before_from: explained(
    ['Het einde ligt voor het begin.', 'The end lies before the beginning.'],
    [
      'Controleer of begin en einde in de mapping niet zijn verwisseld, en herstel losse fouten aan de bron.',
      'Check that beginning and end are not exchanged in the mapping, and mend single faults at the source.',
    ],
  ),
  conflict: explained(
    [
      'Een andere rij zegt over hetzelfde, in hetzelfde jaar of op dezelfde dag, iets anders.',
      'Another row says something else about the same thing, in the same year or on the same day.',
    ],
    [
      'Lever per object, persoon of akte één stand per jaar. Bij correcties hoort alleen de laatste stand in de levering. Komt een deel uit een tweede bestand (WOZ naast BAG), lees dat dan als opzoekbestand (lookups in de mapping).',
      'Deliver one state per year of each object, person or deed. Of corrections only the last state belongs in a delivery. When a part comes in a second file (WOZ beside BAG), read that as a lookup file (lookups in the mapping).',
    ],
  ),
};
