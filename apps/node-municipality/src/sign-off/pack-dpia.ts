import { escaped } from '../page/html.ts';
import { datasetTitle, identifiersOf, isJudicial, type Pack } from './pack.ts';
import { room } from './pack-decision.ts';

/** Headings of the Model DPIA Rijksdienst, version 3.0 (2023), with what the node knows under each; the rest is for who writes the DPIA. */
export function dpiaPart(pack: Pack): string {
  const parts = questions(pack).map(
    ([head, text]) => `<h3>${escaped(head)}</h3><p>${escaped(text)}</p>${room('Aanvulling', 2)}`,
  );
  return `<section><h2>11. Koppen voor de DPIA</h2>
<p>De koppen van het Model DPIA Rijksdienst (3.0), ingevuld voor zover het knooppunt het weet.</p>${parts.join('\n')}</section>`;
}

function questions({ municipality, statements, tables, configuration }: Pack): readonly (readonly [string, string])[] {
  const kinds = [...new Set(statements.map(({ dataset }) => datasetTitle(dataset)))].join(', ');
  const holders = [...new Set(statements.map(({ sourceHolder }) => sourceHolder))].join(', ');
  const bases = [...new Set(statements.map(({ legalBasis }) => legalBasis))].join('; ');
  const purposes = [...new Set(statements.map(({ purpose }) => purpose))].join('; ');
  const judicial = [...new Set(statements.filter(isJudicial).map(({ dataset }) => datasetTitle(dataset)))].join(', ');
  const indicators = new Set(tables.map(({ name }) => name)).size;
  const database = configuration.database === 'embedded' ? 'in de ingebouwde database' : 'op een PostgreSQL-server';
  return [
    [
      '1. Voorstel',
      `De gemeente ${municipality.name} vergelijkt ${indicators} indicatoren over ondermijning met andere gemeenten. Rijen blijven in het eigen knooppunt; alleen tabellen die door outputcontrole zijn gegaan verlaten het.`,
    ],
    [
      '2. Persoonsgegevens',
      `${kinds}. Direct identificerend bij het inlezen, daarna vervangen door pseudoniemen: ${identifiersOf(statements).join(', ')}.`,
    ],
    [
      '3. Gegevensverwerkingen',
      'Inlezen en pseudonimiseren, koppelen binnen de kluis, tellen, outputcontrole, publiceren, beantwoorden. Zie onderdeel 3.',
    ],
    [
      '4. Verwerkingsdoeleinden',
      `${purposes}. Uitsluitend statistiek: nooit het opsporen of beoordelen van een persoon, adres of straat.`,
    ],
    [
      '5. Betrokken partijen',
      `Verwerkingsverantwoordelijke: het college van ${municipality.name}. Bronhouders: ${holders}. De beheerder van de gateway ontvangt veilige tabellen.`,
    ],
    [
      '6. Belangen bij de verwerking',
      'De gemeente wil weten waar ondermijning zich nestelt en hoe dat zich verhoudt tot vergelijkbare gemeenten. Betrokkenen hebben er belang bij dat niets naar hen is te herleiden.',
    ],
    [
      '7. Verwerkingslocaties',
      `Het knooppunt van de gemeente, ${database}. Persoonsgegevens gaan niet naar andere plaatsen.`,
    ],
    [
      '8. Technieken en methoden',
      'Gesleutelde pseudoniemen (HMAC-SHA-256), vaste definities zonder zelflerende modellen, primaire en secundaire onderdrukking met een controle achteraf. Geen profilering en geen geautomatiseerde besluiten over personen.',
    ],
    [
      '9. Juridisch en beleidsmatig kader',
      `AVG en UAVG; ${bases}. RIEC’s verwerken onder de Wet gegevensverwerking door samenwerkingsverbanden (in werking 1 maart 2025).`,
    ],
    ['10. Bewaartermijnen', 'Per levering, zie onderdeel 10.'],
    ['11. Rechtsgrond', `Zoals de manifesten zeggen: ${bases}.`],
    [
      '12. Bijzondere en strafrechtelijke gegevens',
      judicial === ''
        ? 'Geen strafrechtelijke gegevens geleverd.'
        : `Strafrechtelijke gegevens: ${judicial}, met schriftelijke toestemming van de bron (onderdeel 4). Het BSN wordt alleen gebruikt om bij het inlezen te koppelen.`,
    ],
    [
      '13. Doelbinding',
      'Elke levering noemt haar doel en de thema’s waarvoor zij gebruikt mag worden; wat de bron niet toestaat wordt niet geteld. Elke vraag noemt een doel en wordt vastgelegd.',
    ],
    [
      '14. Noodzaak en evenredigheid',
      'Kolommen die geen definitie nodig heeft worden niet gelezen. De buurt is de ondergrens; een straat, adres of persoon bestaat in de uitkomsten niet.',
    ],
    [
      '15. Rechten van betrokkenen',
      'De kluis bevat pseudoniemen; een betrokkene is alleen door opnieuw inlezen van zijn nummer te vinden. Verzoeken lopen via de bronhouder en de gemeente.',
    ],
    [
      '16. Risico’s voor betrokkenen',
      'Herleiding uit kleine aantallen, uit verschillen tussen tabellen of in combinatie met openbare bronnen; stigmatisering van een buurt; onbevoegde toegang tot de kluis.',
    ],
    [
      '17. Maatregelen',
      'Outputcontrole over alles wat ooit is gepubliceerd, verborgen cellen zonder reden, gescheiden processen, beperkte rechten op geheimen, logboek, intrekken per tabel. Een buurt is een kansrijk zoekgebied en geen beschuldiging.',
    ],
  ];
}
