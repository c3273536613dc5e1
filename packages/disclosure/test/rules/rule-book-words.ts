import type { ProtectionFaultCode, ReleasedMeasure, Text } from '../../src/index.ts';
import type { Row } from './specification.ts';

const text = (nl: string, en: string): Text => ({ nl, en });

/** The words of the rule book around its rules. */
export const ruleBookWords = {
  title: text('Regelboek outputcontrole', 'Rule book of disclosure control'),
  intro: [
    text(
      'Dit zijn de regels waardoor een cel verborgen blijft vóór er iets uit een knooppunt gaat. Dit boek is gemaakt uit de tests (`packages/disclosure/test/rules`): elk geval hieronder wordt bij elke wijziging van de code nagerekend. [English](rule-book.en.md).',
      'These are the rules by which a cell stays hidden before anything leaves a node. This book is made from the tests (`packages/disclosure/test/rules`): every case below is computed again at every change of the code. [Nederlands](rule-book.md).',
    ),
    text(
      'Een verborgen cel ziet er buiten altijd gelijk uit: geen waarde, status Q, welke regel haar ook verborg. De reden blijft binnen het knooppunt. Geven meer tabellen dezelfde cel, dan beslist de strengste.',
      'A hidden cell always looks the same outside: no value, status Q, whichever rule hid it. The reason stays inside the node. When several tables give one cell, the strictest decides.',
    ),
  ],
  policy: text('De getallen', 'The numbers'),
  version: text('versie', 'version'),
  policyHead: text(
    '| getal | waarde | betekenis | strenger is | bron |',
    '| number | value | meaning | stronger is | source |',
  ),
  zeros: text(
    'Nullen: getoond voor context en objecten, verborgen voor personen en in de strenge stand (eigen regel, november 2026; te bevestigen bij het CBS). Wie een knooppunt beheert mag elk getal alleen strenger maken; buiten staat dan dat dat gebeurd is (`cbs-2010-raised`), niet hoe. De strenge stand is in geen getal zwakker dan de gewone.',
    'Zeros: shown for context and objects, hidden for persons and in the strict preset (ours, November 2026; to be confirmed with CBS). Who runs a node may only make a number stronger; outside it is then told that this was done (`cbs-2010-raised`), not how. The strict preset is in no number weaker than the standard one.',
  ),
  notHere: text(
    'Niet in dit boek: welke cellen mede verborgen worden zodat een verborgen cel niet uit de andere volgt, en de controle daarop. Dat staat in `docs/data-path.md`.',
    'Not in this book: which further cells are hidden so that a hidden cell does not follow from the others, and the audit of that. See `docs/data-path.md`.',
  ),
  source: text('Bron', 'Source'),
  numbers: text('Getallen', 'Numbers'),
  confirm: text('te bevestigen bij het CBS', 'to be confirmed with CBS'),
  ours: text('eigen regel, november 2026', 'ours, November 2026'),
  stronger: { higher: text('hoger', 'higher'), lower: text('lager', 'lower') },
  total: text('de eerste rij is het totaal van de andere', 'the first row is the total of the others'),
  refused: text('geweigerd', 'refused'),
  tested: text('Getoetst in:', 'Tested in:'),
  caseHead: text('| geval | getal | erachter | uitkomst |', '| case | number | behind it | outcome |'),
  of: text('van', 'of'),
  units: text('eenheden', 'units'),
  largest: text('grootste', 'largest'),
  second: text('tweede', 'second'),
} as const;

export const roleWords: Readonly<Record<string, Text>> = {
  owner: text('eigenaren', 'owners'),
  buyer: text('kopers', 'buyers'),
  seller: text('verkopers', 'sellers'),
  person: text('personen', 'persons'),
  incident: text('incidenten', 'incidents'),
};

export const measureWords: Readonly<Record<ReleasedMeasure, Text>> = {
  count: text('aantal', 'number'),
  numerator: text('teller', 'numerator'),
  denominator: text('noemer', 'denominator'),
  share: text('aandeel', 'share'),
  rate: text('per 10 000', 'per 10,000'),
  sum: text('som', 'sum'),
  mean: text('gemiddelde', 'mean'),
  ratio: text('verhouding', 'ratio'),
  low: text('van', 'from'),
  high: text('tot', 'to'),
  p10: text('P10', 'P10'),
  p25: text('P25', 'P25'),
  median: text('mediaan', 'median'),
  p75: text('P75', 'P75'),
  p90: text('P90', 'P90'),
};

export const outcomeWords: Readonly<Record<Row['expect'], Text>> = {
  shown: text('getoond', 'shown'),
  inside: text('blijft binnen', 'stays inside'),
  open: text('getoond, of mede verborgen', 'shown, or hidden with another'),
  'small-count': text('verborgen: te klein aantal', 'hidden: small count'),
  dominance: text('verborgen: dominantie', 'hidden: dominance'),
  'p-percent': text('verborgen: p%-regel', 'hidden: p% rule'),
  group: text('verborgen: groepsonthulling', 'hidden: group disclosure'),
  complement: text('verborgen: klein verschil met de noemer', 'hidden: small difference with the denominator'),
  difference: text('verborgen: klein verschil', 'hidden: small difference'),
  percentile: text('verborgen: te weinig aan een kant', 'hidden: too few on one side'),
  'small-area': text('verborgen: te klein gebied', 'hidden: area too small'),
  unknown: text('blijft binnen en beschermd', 'stays inside and protected'),
  ledger: text('verborgen: vanwege een eerdere release', 'hidden: because of an earlier release'),
  secondary: text('mede verborgen', 'hidden with another'),
};

export const faultWords: Readonly<Record<ProtectionFaultCode, Text>> = {
  'cells-disagree': text('twee tabellen spreken elkaar tegen', 'two tables contradict each other'),
  'cell-missing': text('een genoemde cel is er niet', 'a cell that is named is not there'),
  'cell-invalid': text('een getal dat niet kan', 'a number that cannot be'),
  'relation-broken': text('een totaal klopt niet met zijn delen', 'a total does not agree with its parts'),
  'rule-missing': text('geen regel dekt dit', 'no rule covers this'),
  'role-missing': text('bijdragers ontbreken', 'contributors are missing'),
  'quantile-not-rounded': text('percentiel niet afgerond', 'percentile not rounded'),
  'rung-forbidden': text('te fijn voor de strenge stand', 'too fine for the strict preset'),
  'policy-weaker': text('zwakker dan de standaard', 'weaker than the default'),
  'not-protected': text('een verborgen cel is te berekenen', 'a hidden cell can be computed'),
  'work-used-up': text('te veel werk om te beveiligen', 'too much work to protect'),
};
