import { ProtectionFault } from '@zichtlijn/disclosure';
import { Fault } from '@zichtlijn/messages';

const sentences: Readonly<Record<ProtectionFault['code'], { readonly nl: string; readonly en: string }>> = {
  'cells-disagree': {
    nl: 'Dezelfde cel heeft twee verschillende waarden. Controleer de totalen in de tabel.',
    en: 'One cell has two different values. Check the totals in the table.',
  },
  'cell-missing': {
    nl: 'Een totaal noemt een cel die er niet is. Controleer de hiërarchiebestanden.',
    en: 'A total names a cell that is not there. Check the hierarchy files.',
  },
  'cell-invalid': {
    nl: 'Een cel of totaal heeft een aantal of een waarde die niet kan bestaan, of die te groot is om precies te zijn (boven 9.007.199.254.740.991). Controleer de tabel, of druk waarden uit in duizenden.',
    en: 'A cell or total has a number or a value that cannot be, or that is too large to be exact (above 9,007,199,254,740,991). Check the table, or give values in thousands.',
  },
  'relation-broken': {
    nl: 'Een totaal is niet de som van zijn delen. Controleer de tabel en de hiërarchiebestanden.',
    en: 'A total is not the sum of its parts. Check the table and the hierarchy files.',
  },
  'rule-missing': {
    nl: 'Voor iets in deze tabel is geen regel, dus wordt het niet getoond of verborgen maar geweigerd. Laat de kolom weg.',
    en: 'There is no rule for something in this table, so it is refused rather than shown or hidden. Leave the column out.',
  },
  'role-missing': {
    nl: 'Van een cel is niet bekend wie erachter staat. Vul de kolommen met bijdragers in.',
    en: 'Who stands behind a cell is not known. Fill in the columns of contributors.',
  },
  'quantile-not-rounded': {
    nl: 'Een percentiel is niet afgerond. Rond het af, of laat het weg.',
    en: 'A percentile is not rounded. Round it, or leave it out.',
  },
  'rung-forbidden': {
    nl: 'Met --sensitivity strict bestaan onder de wijk alleen totalen over minstens vijf jaar. Tel buurten op tot wijken, laat de uitsplitsing weg of neem blokken van vijf jaar (--years 5).',
    en: 'With --sensitivity strict there are only totals over at least five years below the district. Add neighbourhoods up to districts, leave the breakdown out, or take blocks of five years (--years 5).',
  },
  'policy-weaker': {
    nl: 'Het beleid is zwakker dan het standaardbeleid. Kies strengere waarden.',
    en: 'The policy is weaker than the default. Choose stricter values.',
  },
  'not-protected': {
    nl: 'Deze tabel is niet te beveiligen: de audit vond steeds een verborgen cel die te berekenen is. Voeg codes samen, of laat een totaal weg met --leave-out.',
    en: 'This table cannot be protected: the audit kept finding a hidden cell that can be computed. Combine codes, or leave a total out with --leave-out.',
  },
  'work-used-up': {
    nl: 'Deze tabel is niet te beveiligen binnen het werk dat ervoor mag worden gedaan; er is niets geschreven. Voeg codes samen, of laat een totaal weg met --leave-out.',
    en: 'This table cannot be protected within the work that may be done for it; nothing was written. Combine codes, or leave a total out with --leave-out.',
  },
};

/** What disclosure control objects to, as one sentence for a statistician; anything else as it was. */
export function coreFault(error: unknown): unknown {
  if (!(error instanceof ProtectionFault)) return error;
  return new Fault(error.code.toUpperCase().replaceAll('-', '_'), sentences[error.code]);
}
