/** Words for numbers, periods, levels and statuses, on whatever page they stand. */
export const statistics = {
  locale: 'nl-NL',
  level: { MUNICIPALITY: 'gemeente', DISTRICT: 'wijk', NEIGHBOURHOOD: 'buurt' },
  levels: { MUNICIPALITY: 'gemeenten', DISTRICT: 'wijken', NEIGHBOURHOOD: 'buurten' },
  kind: {
    count: 'aantal',
    share: 'aandeel',
    rate: 'aantal per 10.000',
    sum: 'totaal',
    mean: 'gemiddelde',
    ratio: 'verhouding',
    load: 'vracht',
  },
  measure: {
    COUNT: 'aantal',
    NUMERATOR: 'aantal',
    DENOMINATOR: 'van (basis)',
    SHARE: 'aandeel',
    RATE: 'per 10.000',
    SUM: 'totaal',
    MEAN: 'gemiddelde',
    RATIO: 'verhouding',
    LOW: 'ondergrens',
    HIGH: 'bovengrens',
    MEDIAN: 'mediaan',
    P10: '10e percentiel',
    P25: '25e percentiel',
    P75: '75e percentiel',
    P90: '90e percentiel',
  },
  per10000: (number: string) => `${number} per 10.000`,
  quarter: (year: string, quarter: string) => `${quarter}e kwartaal ${year}`,
  outOf: (part: string, whole: string) => `${part} van ${whole}`,
  interval: (low: string, high: string) => `tussen ${low} en ${high}`,
  interval95: '95%-interval',
  total: 'totaal',
  theme: {
    vastgoed: 'Vastgoed',
    drugs: 'Drugs',
    financieel: 'Financieel',
    context: 'Context',
    kwaliteit: 'Gegevenskwaliteit',
  } as Readonly<Record<string, string>>,
  sign: {
    number: { name: 'getal', why: 'Een getal zoals de gemeente het publiceerde.' },
    zero: { name: 'gemeten nul', why: 'Er is geteld, en de uitkomst is nul. Dit is iets anders dan ‘onbekend’.' },
    hidden: {
      name: 'onderdrukt',
      why: 'De gemeente heeft een getal, maar laat het niet zien: het zou naar iemand kunnen herleiden, of een ander onderdrukt getal zou eruit volgen. Het kan klein zijn én groot; het is niet ‘weinig’ en niet nul. Welke van de twee redenen het is, blijft bij de gemeente, want ook de reden kan iets verraden.',
    },
    notCollected: {
      name: 'niet verzameld',
      why: 'Deze gemeente heeft hiervan (over deze periode) geen gegevens. Dat zegt niets over hoe vaak het voorkomt.',
    },
    cannotExist: { name: 'kan niet bestaan', why: 'Deze combinatie kan niet voorkomen; er valt niets te tellen.' },
    provisional: { name: 'voorlopig', why: 'Het getal is voorlopig en kan later anders worden.' },
    estimated: { name: 'geschat', why: 'Geschat, of geteld over een kortere periode dan de definitie vraagt.' },
    break: {
      name: 'breuk in de reeks',
      why: 'Niet vergelijkbaar met eerdere jaren, door een grenswijziging of een andere definitie.',
    },
    unreliable: { name: 'weinig betrouwbaar', why: 'Het getal berust op weinig; lees het met voorzichtigheid.' },
    unreachable: {
      name: 'geen antwoord',
      why: 'Het knooppunt van deze gemeente antwoordt nu niet, te laat, of niet volgens afspraak. De andere gemeenten zijn er niet anders om. Probeer het later opnieuw.',
    },
    refused: {
      name: 'niet gegeven',
      why: 'De gemeente geeft dit niet voor dit doel, of heeft hiervan niets gepubliceerd.',
    },
    notConnected: { name: 'niet aangesloten', why: 'Voor deze gemeente is nog geen knooppunt aangesloten.' },
    stale: {
      name: 'van eerder',
      why: 'Het knooppunt antwoordt nu niet; dit is het laatst gepubliceerde getal, met zijn ouderdom.',
    },
  },
  flag: {
    'as-published': 'Staat zoals het eerder is gepubliceerd; sindsdien kunnen de gegevens zijn verbeterd.',
    'possible-dumping':
      'Bevat een meting die ver boven de eigen geschiedenis van dit meetpunt ligt, zoals bij een lozing. Geen bewijs.',
    'low-reliability': 'Ook weinig betrouwbaar.',
    reclassified: (day: string) => `Eerste getal op andere grenzen (gemeentelijke herindeling van ${day}).`,
    'carried-back': (day: string) => `Teruggerekend op de grenzen van ${day}.`,
  },
};

export type StatisticsWords = typeof statistics;
