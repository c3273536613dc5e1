import { escaped, htmlTable } from '../page/html.ts';
import { datasetTitle, identifiersOf, isJudicial, type Pack } from './pack.ts';
import { room } from './pack-decision.ts';

const yes = (text: string | null, otherwise: string): string => text ?? otherwise;

/** From delivery to reader, and what each step lets through. */
export function flowPart({ municipality }: Pack): string {
  const steps = [
    ['Leveringen', 'bestanden van bronhouders, met rijen over personen en objecten'],
    ['Kluis', 'rijen onder pseudoniem; BSN en adres worden niet bewaard'],
    ['Tellen', 'tabellen in het geheugen, nooit opgeslagen'],
    ['Outputcontrole', 'cellen die iemand kunnen onthullen worden verborgen; kan niet uit'],
    ['Release', 'veilige cellen, ondertekend door het knooppunt'],
    ['Knooppunt dat antwoordt', 'kan alleen releases lezen en houdt het eigen beleid aan'],
    ['Gateway', 'vraagt alle gemeenten, legt naast elkaar'],
    ['Lezer', 'analist, met een vastgelegd doel per vraag'],
  ];
  const cells = steps.map(([name, what], at) => {
    const inside = at < 5 ? ' class="inside"' : '';
    return `<li${inside}><strong>${escaped(name!)}</strong><br>${escaped(what!)}</li>`;
  });
  return `<section><h2>3. Gegevensstroom</h2><ol class="flow">${cells.join('\n')}</ol>
<p>De eerste vijf stappen blijven binnen de gemeente ${escaped(municipality.name)}. Een vraag van buiten bereikt nooit de kluis: zij wordt beantwoord uit de release.</p></section>`;
}

/** Per delivery who holds the source and on what ground it may be used. */
export function sourcesPart({ statements }: Pack): string {
  const rows = statements.map((one) => [
    datasetTitle(one.dataset),
    one.sourceHolder,
    one.legalBasis,
    one.purpose,
    one.allowedFor === null ? 'alle thema’s' : one.allowedFor.join(', '),
    `${one.from} t/m ${one.to}`,
    one.deliveredOn,
    one.retainUntil,
    one.contact,
  ]);
  const judicial = statements.filter(isJudicial);
  const consent = judicial.map((one) => [
    datasetTitle(one.dataset),
    one.sourceHolder,
    yes(one.consent, 'ONTBREEKT'),
    one.recordKinds === null ? 'alle soorten' : one.recordKinds.join(', '),
  ]);
  const derived = statements
    .filter(({ method }) => method !== null)
    .map((one) => [datasetTitle(one.dataset), one.method!]);
  const head = [
    'Gegevens',
    'Bronhouder',
    'Grondslag en artikel',
    'Doel',
    'Toegestaan voor',
    'Periode',
    'Geleverd',
    'Bewaren t/m',
    'Contact',
  ];
  return `<section><h2>4. Bronnen en grondslagen</h2>
<p>Zoals het manifest van elke levering het zegt. De bronhouder heeft de levering onder deze grondslag verstrekt; dat is hier te bevestigen.</p>
${htmlTable(head, rows)}
<h3>Politiële en justitiële gegevens: schriftelijke toestemming van de bron</h3>
${judicial.length === 0 ? '<p>Er zijn geen politiële of justitiële gegevens geleverd.</p>' : htmlTable(['Gegevens', 'Bronhouder', 'Toestemming (door, kenmerk, datum)', 'Voor'], consent)}
${derived.length === 0 ? '' : `<h3>Afgeleide gegevens</h3>${htmlTable(['Gegevens', 'Methode'], derived)}`}
${room('Bevestiging of voorbehoud van de bronhouders', 3)}</section>`;
}

/** The entry in the register of processing activities (AVG article 30, first paragraph, a–g). */
export function registerPart({ municipality, statements, configuration }: Pack): string {
  const kinds = [...new Set(statements.map(({ dataset }) => datasetTitle(dataset)))];
  const last =
    statements
      .map(({ retainUntil }) => retainUntil)
      .sort()
      .at(-1) ?? '';
  const judicial = statements.some(isJudicial);
  const rows = [
    ['Naam van de verwerking', 'Statistiek over ondermijning in Zichtlijn'],
    ['Verwerkingsverantwoordelijke', `College van burgemeester en wethouders van ${municipality.name}`],
    ['Functionaris gegevensbescherming', ''],
    ['Doeleinden', [...new Set(statements.map(({ purpose }) => purpose))].join('; ')],
    ['Grondslag', [...new Set(statements.map(({ legalBasis }) => legalBasis))].join('; ')],
    [
      'Categorieën betrokkenen',
      'inwoners, eigenaren, kopers en verkopers, bestuurders en verdachten, voor zover de gegevens hieronder over hen gaan',
    ],
    ['Categorieën persoonsgegevens', kinds.join(', ')],
    [
      'Direct identificerend (alleen bij het inlezen, nooit bewaard), voor zover geleverd',
      identifiersOf(statements).join(', '),
    ],
    ['Strafrechtelijke gegevens (AVG art. 10)', judicial ? 'ja, zie onderdeel 4' : 'nee'],
    ['Ontvangers', 'geen van de persoonsgegevens; van de veilige tabellen: zie onderdeel 8'],
    ['Doorgifte buiten de EU', 'geen'],
    [
      'Termijnen voor wissen',
      `per levering, zie onderdeel 4; de laatste op ${last}. Het logboek: ${configuration.retainMonths} maanden`,
    ],
    [
      'Beveiliging',
      'pseudoniemen met sleutels buiten de database, gescheiden proces zonder toegang tot de kluis, outputcontrole, logboek dat wijziging toont',
    ],
  ];
  return `<section><h2>5. Register van verwerkingen (AVG art. 30)</h2>${htmlTable(['Onderdeel', 'Voor het register'], rows)}</section>`;
}

/** A proposal for how the parts are classified; the CISO decides. */
export function classificationPart({ statements }: Pack): string {
  const judicial = statements.some(isJudicial) ? ' en strafrechtelijke gegevens' : '';
  const rows = [
    ['Kluis en leveringen', 'laag', 'hoog', 'hoog', `herleidbare persoonsgegevens${judicial}`, ''],
    [
      'Geheimen en sleutels',
      'hoog',
      'hoog',
      'hoog',
      'zonder deze zijn pseudoniemen niet te herhalen; met deze zijn zij te herleiden',
      '',
    ],
    ['Klaargezette release met redenen', 'laag', 'hoog', 'hoog', 'redenen en verborgen cellen kunnen onthullen', ''],
    ['Gepubliceerde release', 'midden', 'hoog', 'laag', 'bevat geen herleidbare gegevens; ondertekend', ''],
    ['Logboek', 'midden', 'hoog', 'midden', 'wie wat vroeg, zonder waarden', ''],
  ];
  return `<section><h2>6. BIO-classificatie</h2><p>Voorstel; de CISO stelt vast.</p>
${htmlTable(['Onderdeel', 'Beschikbaarheid', 'Integriteit', 'Vertrouwelijkheid', 'Waarom', 'Vastgesteld'], rows)}</section>`;
}
