/** The national picture. */
export const national = {
  title: 'Landelijk beeld',
  whole: 'Heel Nederland',
  form: {
    POINT: 'Landelijk getal',
    INTERVAL: 'Landelijk, tussen grenzen',
    AT_LEAST: 'Landelijk, minstens',
    UNKNOWN: 'Landelijk: niet te zeggen',
    REFUSED: 'Landelijk: telt niet op',
  },
  published: (of: number, all: number) => `wat ${of} van de ${all} gemeenten publiceerden, geeft samen`,
  notTheCountry: 'Dit is niet het getal van Nederland.',
  coverage: 'Dekking',
  coverageOf: (period: string) => `Dekking, ${period}`,
  municipalities: 'gemeenten',
  inhabitants: 'inwoners in gemeenten die publiceerden',
  inhabitantsOf: (part: string, whole: string) => `${part} van ${whole} inwoners`,
  dwellings: (count: string) => `${count} woningen in gemeenten die antwoordden`,
  state: {
    PUBLISHED: 'getal te zien',
    HIDDEN: 'onderdrukt',
    NOT_COLLECTED: 'niet verzameld',
    UNANSWERED: 'geen antwoord of niet aangesloten',
  },
  distribution: (period: string) => `De gemeenten die iets lieten weten, ${period}`,
  distributionNote: 'Elke aangesloten gemeente, van hoog naar laag. Niet aangesloten gemeenten staan onder de figuur.',
  trend: 'Ontwikkeling van de dekking en het landelijke getal',
  trendNote: 'Per periode: hoeveel gemeenten een zichtbaar getal hebben, en wat er landelijk te zeggen valt.',
  missing: 'Wie ontbreekt',
  missingNote:
    'Per reden, en wanneer er voor het laatst een getal te zien was; een gemeente die ontbreekt zegt niets over hoe vaak het er voorkomt.',
  lastSeen: (name: string, period: string) => `${name} (laatst: ${period})`,
  byRiec: 'Dekking per RIEC',
  byRiecNote:
    'Welk deel van de gemeenten een zichtbaar getal heeft, het laagste eerst; daarnaast waarom de rest ontbreekt.',
  riec: 'RIEC',
  connected: 'aangesloten',
  all: 'gemeenten',
  share: 'deel',
  stateOf: 'Stand per aangesloten gemeente',
  answer: 'antwoord',
  period: 'periode',
  publishedTogether: 'gepubliceerd, samen',
  told: 'landelijk te zeggen',
  none: 'nergens gepubliceerd',
};

export type NationalWords = typeof national;
