import { policyNumbers } from '@zichtlijn/disclosure';
import { policyLines } from '../owner/policy-lines.ts';
import { htmlList, htmlTable } from '../page/html.ts';
import { datasetTitle, type Pack } from './pack.ts';

/** By what numbers a cell is hidden. */
export function protectionPart({ manifest }: Pack): string {
  const rows = Object.values(policyNumbers).map(({ meaning, value, source, confirm }) => [
    meaning.nl,
    String(value),
    confirm ? `${source} (te bevestigen door het CBS)` : source,
  ]);
  return `<section><h2>7. Geldend beleid van outputcontrole</h2>
<p>${manifest.policy.id}, versie ${manifest.policy.version}. Dit beleid is openbaar en kan in het knooppunt alleen strenger worden.</p>
${htmlTable(['Regel', 'Waarde', 'Bron'], rows)}</section>`;
}

/** Who can see what, by the node's own policy. */
export function readersPart({ configuration }: Pack): string {
  const { host, dialOut, fourEyes, tls } = configuration;
  const lines = [
    ...policyLines({ ...configuration, gatewayKeys: [...configuration.gatewayKeys] }).map(({ nl }) => nl),
    dialOut === null
      ? `Het knooppunt luistert op ${host}${tls === null ? '' : ', over TLS'}.`
      : `Het knooppunt belt zelf naar de gateway op ${dialOut.host}; er staat geen poort naar binnen open.`,
    fourEyes === undefined
      ? 'Bouwen en publiceren kan door één persoon.'
      : `Bouwen en publiceren vragen twee verschillende personen, uit ${fourEyes.length} aangewezen sleutels.`,
    'Elke vraag staat voor het antwoord in het logboek van het knooppunt: wie, met welk doel, welke indicatoren, niveaus en releases.',
  ];
  const rows = [
    ['Beheerder van het knooppunt', 'alles binnen het knooppunt, ook de kluis', 'niemand daarbuiten'],
    ['Gateway', 'veilige cellen van getekende tabellen', 'binnen het beleid hieronder'],
    [
      'Analist van gemeente of RIEC, landelijke coördinatie',
      'hetzelfde, voor het doel van de vraag en de eigen rol',
      'binnen het beleid hieronder',
    ],
    ['Auditor', 'het logboek en de handtekeningen; geen getallen via de gateway', 'op verzoek'],
  ];
  return `<section><h2>8. Wie wat kan zien</h2>${htmlTable(['Wie', 'Wat', 'Waardoor begrensd'], rows)}
<h3>Beleid van dit knooppunt</h3>${htmlList(lines)}</section>`;
}

/** Until when what is kept. */
export function retentionPart({ statements, configuration }: Pack): string {
  const rows = statements
    .map((one) => [datasetTitle(one.dataset), one.sourceHolder, `${one.from} t/m ${one.to}`, one.retainUntil])
    .toSorted((a, b) => (a[3]! < b[3]! ? -1 : 1));
  return `<section><h2>10. Bewaartermijnen</h2>
<p>Na de laatste dag verwijdert <code>zicht-node purge</code> de levering en bewijst dat. Releases blijven: zij bevatten geen herleidbare gegevens, en wat eenmaal is gepubliceerd telt voorgoed mee bij de outputcontrole. Het logboek wordt ${configuration.retainMonths} maanden bewaard.</p>
${htmlTable(['Levering', 'Bronhouder', 'Periode', 'Bewaren t/m'], rows)}</section>`;
}
