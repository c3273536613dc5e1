/** The page on which municipalities are compared, its figures, tables and the account of a number. */
export const compare = {
  title: 'Vergelijken',
  indicator: 'Indicator',
  who: 'Gemeenten',
  period: 'Periode',
  level: 'Fijnheid',
  levelBest: 'fijnste met genoeg zichtbaar',
  levelVisible: (name: string, visible: string) => `${name} (${visible} zichtbaar)`,
  breakdown: 'Uitsplitsing',
  noBreakdown: 'geen: het totaal',
  part: 'Alleen',
  wholeCross: 'alle combinaties',
  hiddenEverywhere: (count: number) =>
    `${count === 1 ? 'Eén categorie is' : `${count} categorieën zijn`} in elke gemeente onderdrukt; in de tabel staan ze elk apart.`,
  order: 'Volgorde',
  orderValue: 'van hoog naar laag',
  orderName: 'op naam',
  beside: 'Ter vergelijking',
  besideOwn: 'alle gekozen gemeenten samen',
  besideRiec: 'een RIEC',
  besideNoRiec: 'geen RIEC',
  nation: 'Nederland',
  groups: 'Groepen',
  riecs: 'RIEC’s',
  provinces: 'Provincies',
  ownChoice: 'Eigen keuze',
  ownChoiceLabel: 'eigen keuze van gemeenten…',
  findPlace: 'Zoek een gemeente',
  findPlaceHint: 'op naam, ook de andere: Den Haag, ’s-Gravenhage',
  addPlace: (name: string) => `${name} toevoegen`,
  removePlace: (name: string) => `${name} weghalen`,
  noPlaces: 'Nog geen gemeente gekozen.',
  notConnectedPlace: 'niet aangesloten',
  choices: 'Wat u vergelijkt',
  nothing:
    'Voor deze keuze is in geen van de gemeenten iets gepubliceerd. Kies een andere periode, uitsplitsing of fijnheid.',
  awaited: (names: string) => `Nog niet binnen: ${names}. De figuur vult zich aan.`,
  why: (level: string, visible: string) =>
    `Getoond per ${level}: het fijnste niveau waarop minstens 60 % van de cellen te zien is (${visible}).`,
  whyCoarse: (visible: string) => `Getoond per gemeente; geen niveau laat 60 % of meer zien (gemeente: ${visible}).`,
  whyChosen: (level: string, visible: string) =>
    `Getoond per ${level}, zoals u koos: ${visible} van de cellen is te zien.`,
  inWords: 'In woorden',
  ranking: {
    none: 'Van geen van deze gemeenten is het getal te zien. Een volgorde is er dus niet.',
    one: (name: string, number: string) =>
      `Alleen van ${name} is het getal te zien: ${number}. Er is niets om het naast te leggen.`,
    zero: (names: string) => `Van ${names} is het getal nul: gemeten, en geen daarvan is hoger.`,
    surelyHighest: (name: string, number: string) =>
      `${name} heeft het hoogste getal, ${number}, en dat verschil is groter dan door toeval te verklaren is.`,
    highestUnsure: (name: string, number: string, others: string) =>
      `${name} heeft het hoogste zichtbare getal, ${number}, maar is niet te onderscheiden van ${others}: het verschil kan toeval zijn.`,
    equal: (names: string, number: string) => `${names} hebben het hoogste zichtbare getal: ${number}.`,
    unseen: (names: string) => `Niet te zien is het getal van ${names}. Het kan hoger of lager zijn dan alle andere.`,
    apart: (above: string, below: string) => `${above} ligt zeker hoger dan ${below}.`,
    highestPlain: (name: string, number: string) =>
      `${name} heeft het hoogste zichtbare getal: ${number}. Dit is een telling; een interval is er niet bij.`,
    highestSeen: (name: string, number: string) =>
      `${name} heeft het hoogste zichtbare getal, ${number}; het verschil met de andere zichtbare gemeenten is groter dan door toeval te verklaren is.`,
    noneApart: 'Geen van deze gemeenten is met zekerheid van een andere te onderscheiden.',
    range: (name: string, from: number, to: number) =>
      from === to ? `${name}: plaats ${from}` : `${name}: plaats ${from} tot en met ${to}`,
    places: 'Welke plaatsen elk kan hebben',
    how: 'Hoe dit is bepaald',
  },
  byMunicipality: 'Per gemeente',
  byArea: (level: string) => `Elke ${level} een stip, per gemeente`,
  overTime: 'Door de tijd',
  overTimeWhy:
    'Elke gemeente in een eigen vak, alle op dezelfde schaal. Waar geen getal is, staat het teken dat zegt waarom; de lijn loopt daar niet door.',
  overTimeFrom: (period: string) => `Vanaf ${period}: eerder is in geen van deze gemeenten iets verzameld.`,
  byCategory: (title: string) => `Naar ${title}`,
  noFinerReference: 'Landelijke en groepscijfers bestaan alleen per gemeente.',
  reference: {
    POINT: (area: string, value: string) => `${area}: ${value}`,
    INTERVAL: (area: string, low: string, high: string) => `${area}: tussen ${low} en ${high}`,
    AT_LEAST: (area: string, low: string) => `${area}: minstens ${low}`,
    UNKNOWN: (area: string) => `${area}: niet te zeggen`,
    REFUSED: (area: string) => `${area}: telt niet op`,
    published: (value: string, of: number, all: number) =>
      `wat gepubliceerd is geeft ${value} (${of} van ${all} gemeenten)`,
  },
  unit: { share: (unit: string) => `aandeel van de ${unit}`, rate: (unit: string) => `${unit} per 10.000` },
  figure: {
    table: 'Tabel',
    picture: 'Figuur',
    asTable: 'Toon als tabel',
    asPicture: 'Toon als figuur',
    key: 'Toets t wisselt tussen figuur en tabel.',
    legend: 'Tekens',
    meaning: (name: string) => `Wat betekent ‘${name}’?`,
    open: (name: string, text: string) => `${name}: ${text}. Verantwoording van dit getal openen`,
    columns: {
      area: 'gebied',
      municipality: 'gemeente',
      number: 'getal',
      part: 'aantal',
      base: 'basis',
      interval: '95%-interval',
      low: 'ondergrens',
      high: 'bovengrens',
      status: 'teken',
      period: 'periode',
      category: 'uitsplitsing',
      release: 'publicatie',
    },
    without: (count: number, name: string) => `${count} × ${name}`,
  },
  account: {
    title: 'Verantwoording van dit getal',
    signTitle: 'Wat dit teken betekent',
    base: 'Waaruit het bestaat',
    definition: 'Definitie',
    version: (version: number) => `versie ${version}`,
    formula: 'Formule in woorden',
    release: 'Publicatie',
    built: 'Gepubliceerd op',
    policy: 'Beleid voor onthulling',
    source: 'Bron',
    caveats: 'Let op',
    synthetic: 'Verzonnen gegevens: niet aanhalen.',
    quote: 'Zo haalt u het aan',
    copy: 'Zin kopiëren',
    copied: 'Gekopieerd.',
    who: 'Wie mag dit zien',
    whoText: (purpose: string) =>
      `Wie bij deze gateway komt, voor een geregistreerd doel (nu: ${purpose}), voor zover de gemeente dat doel toelaat. De vraag staat in het logboek.`,
    whoFirst: (name: string, until: string) =>
      `Eerste inzage: tot ${until} alleen wie voor ${name} werkt. Anderen zien tot dan de vorige publicatie van ${name}, of niets.`,
    more: 'Meer over deze indicator',
    coverage: 'Dekking',
    coverageText: (seen: number, all: number, what: string) =>
      `${seen} van de ${all} ${what} in deze figuur hebben een zichtbaar getal.`,
  },
  missing: {
    title: 'Welke bron ontbreekt',
    source: (name: string, sources: string) => `${name} noemt hiervoor niet als bron: ${sources}.`,
    other: (name: string) =>
      `${name} heeft de bronnen, maar niet alle kolommen, jaren of toestemming die dit getal vraagt.`,
  },
  check: {
    title: 'Controle van de handtekening',
    about:
      'De gemeente ondertekent wat zij publiceert. De gateway kan dit getal daaraan toetsen; met het bewijs kan ieder dat zelf, ook zonder netwerk (zicht-gateway verify).',
    start: 'Controleren',
    asking: 'Bezig met controleren…',
    keep: 'Bewijs opslaan',
    right: (name: string) => `Klopt: zo staat het in de publicatie die ${name} ondertekende.`,
    keyUnknown: (name: string) =>
      `De handtekening is gaaf, maar de beheerder van deze gateway heeft geen sleutel van ${name} opgegeven: van wie zij is, staat niet vast.`,
    key: 'Sleutel:',
    wrong: 'Klopt niet. Gebruik dit getal niet en meld het aan de beheerder:',
    otherNumber:
      'Klopt niet: in de ondertekende publicatie staat een ander getal dan op deze pagina. Laad de pagina opnieuw; blijft het zo, meld het dan aan de beheerder.',
    noProof: 'Van dit getal geeft de gemeente geen bewijs: het staat in geen ondertekende publicatie.',
  },
  sentence: {
    number: (what: string, name: string, period: string, number: string) => `${what} in ${name}, ${period}: ${number}`,
    interval: (low: string, high: string) => ` (95%-interval ${low} tot ${high})`,
    base: (part: string, base: string) => `, ${part} van ${base}`,
    none: (why: string) => `geen getal te zien (${why})`,
    source: (definition: string, release: string) => ` Bron: Zichtlijn, ${definition}, publicatie ${release}.`,
    caveat:
      ' Een patroon dat een nadere blik waard is, geen bewijs van een misstand; het zegt niets over personen of adressen.',
    firstSight: (until: string) =>
      ` Niet aanhalen vóór ${until}: tot dan ziet alleen de eigen gemeente deze publicatie.`,
    invented: ' Verzonnen gegevens.',
  },
};

export type CompareWords = typeof compare;
