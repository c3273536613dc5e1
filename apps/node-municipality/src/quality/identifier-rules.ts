import type { IdentifierFault } from '../keys/canonical-identifier.ts';
import { explained, type RuleExplanation } from './explained.ts';

/** Rules about a direct identifier. */
export const identifierRules: Readonly<Record<IdentifierFault, RuleExplanation>> = {
  eleven_test: explained(
    [
      'Het nummer voldoet niet aan de elfproef en kan geen BSN of RSIN zijn.',
      'The number fails the eleven-test and can be no BSN or RSIN.',
    ],
    [
      'Controleer of de juiste kolom is gekozen (een A-nummer of klantnummer is geen BSN). Losse fouten herstelt de bronhouder.',
      'Check whether the right column was chosen (an A number or customer number is no BSN). Single faults are for the source holder to mend.',
    ],
  ),
  bsn_form: explained(
    [
      'Een BSN heeft negen cijfers; acht mag ook, dan is de voorste nul verdwenen.',
      'A BSN has nine digits; eight will do, when its leading zero was lost.',
    ],
    ['Noem teksten zoals 000000000 of “geen” onder missing.', 'Name texts such as 000000000 or “none” under missing.'],
  ),
  rsin_form: explained(
    ['Een RSIN heeft negen cijfers.', 'An RSIN has nine digits.'],
    [
      'Controleer of het geen KVK-nummer is: dat heeft er acht en heeft een eigen kolom.',
      'Check that it is no KVK number, which has eight and a column of its own.',
    ],
  ),
  kvk_form: explained(
    ['Een KVK-nummer heeft acht cijfers.', 'A KVK number has eight digits.'],
    [
      'Een vestigingsnummer heeft er twaalf en is iets anders. Kies de kolom met het nummer van de inschrijving.',
      'An establishment number has twelve and is something else. Choose the column with the number of the registration.',
    ],
  ),
  bag_form: explained(
    [
      'Een BAG-id van een verblijfsobject, ligplaats of standplaats heeft zestien cijfers, met 01, 02 of 03 op de vijfde en zesde plaats.',
      'A BAG id of an addressable object has sixteen digits, with 01, 02 or 03 in the fifth and sixth place.',
    ],
    [
      'Een pand (10) of nummeraanduiding (20) is iets anders. Kies de kolom met het adresseerbare object.',
      'A building (10) or address designation (20) is something else. Choose the column with the addressable object.',
    ],
  ),
  postcode_form: explained(
    ['De tekst is geen postcode.', 'The text is no postcode.'],
    [
      'Een Nederlandse postcode is 1234 AB. Buitenlandse adressen laat u leeg.',
      'A Dutch postcode is 1234 AB. Leave addresses abroad empty.',
    ],
  ),
  house_number_form: explained(
    ['De tekst is geen huisnummer.', 'The text is no house number.'],
    [
      'Staat het hele adres in één kolom, gebruik dan in de mapping address: house_number.',
      'Where the whole address is one column, use address: house_number in the mapping.',
    ],
  ),
  birth_date_form: explained(
    ['De tekst is geen geboortedatum.', 'The text is no date of birth.'],
    [
      'Geef in de mapping de vorm met date:. In de BRP staat 00 voor wat onbekend is; dat mag blijven.',
      'Give its form with date: in the mapping. The BRP writes 00 for what is unknown, which may stay.',
    ],
  ),
  cadastral_form: explained(
    [
      'Een kadastrale aanduiding is gemeente, sectie, perceel en eventueel index: ASD15 AB 1234 A 12.',
      'A cadastral designation is municipality, section, parcel and perhaps index: ASD15 AB 1234 A 12.',
    ],
    [
      'Staan de delen in eigen kolommen, noem ze dan samen met from: [gemeente, sectie, perceel].',
      'Where the parts are columns of their own, name them together with from: [municipality, section, parcel].',
    ],
  ),
  spreadsheet: explained(
    [
      'Een rekenblad heeft een lang nummer afgerond (3,63E+14). De laatste cijfers zijn weg.',
      'A spreadsheet rounded a long number (3,63E+14). Its last digits are gone.',
    ],
    [
      'Lever het oorspronkelijke bestand, of maak de kolom tekst voordat u het opent.',
      'Deliver the original file, or make the column text before you open it.',
    ],
  ),
};
