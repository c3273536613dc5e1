/** What changed since the previous release. */
export const changes = {
  title: 'Wat is er veranderd',
  lead: 'Per gemeente wat er nieuw is sinds haar vorige publicatie: nieuwe jaren en bronnen, en hoe de nieuwste cijfers zich verhouden tot de nieuwste van toen. Wat groter is dan toeval kan verklaren staat apart, bovenaan.',
  leadYear:
    'Per gemeente en indicator het laatste jaar naast het jaar ervoor, ongeacht wanneer zij gepubliceerd zijn. Wat groter is dan toeval kan verklaren staat apart, bovenaan.',
  since: 'Vergelijk met',
  sincePrevious: 'de vorige publicatie',
  sinceYear: 'het jaar ervoor',
  nothingBefore:
    'Deze gemeenten hebben nog maar één keer gepubliceerd: er is geen vorige publicatie om mee te vergelijken. Kies hierboven ‘het jaar ervoor’ om de laatste twee jaren naast elkaar te zien.',
  news: {
    title: 'Vorige publicatie en deze',
    table: 'Per gemeente de vorige publicatie, deze, en wat er nieuw is',
    previous: 'vorige',
    current: 'nu',
    isNew: 'wat is er nieuw',
    nothing: '–',
    firstSight: (until: string) => `alleen voor de eigen gemeente tot ${until}`,
    note: 'Een gepubliceerd getal verandert niet: hetzelfde jaar van dezelfde indicator staat in beide publicaties gelijk, ook als de gegevens sindsdien zijn verbeterd. Nieuw zijn dus alleen jaren, indicatoren, definities en bronnen die er niet waren. Kies één gemeente en u ziet ook wat er per wijk en buurt bij kwam.',
    same: 'Dezelfde jaren, indicatoren en bronnen als in de vorige.',
    none: {
      away: 'Het knooppunt antwoordt nu niet, dus dat is nu niet te zeggen.',
      unpublished: 'Er is nu geen publicatie te zien.',
      untold: 'Dit knooppunt is van een oudere versie en zegt niet wat er nieuw is.',
      first: 'Eerste publicatie: er is nog niets om mee te vergelijken.',
    },
    figures: 'nieuwe cijfers',
    of: (periods: string, indicators: number) =>
      `${periods} (${indicators === 1 ? '1 indicator' : `${indicators} indicatoren`})`,
    periods: { DISTRICT: 'per wijk', NEIGHBOURHOOD: 'per buurt' },
    andMore: (named: string, more: number) => `${named} en nog ${more}`,
    newSources: 'nieuwe bronnen',
    newVersions: 'nieuwe definitie',
    goneSources: 'bronnen die er niet meer bij zijn',
    gone: 'niet meer gepubliceerd',
    retracted: 'ingetrokken',
  },
  all: 'alle aangesloten gemeenten',
  counted: (seen: number, unseen: number) =>
    `${seen} vergelijkingen; van nog ${unseen} is in geen van beide een getal te zien.`,
  section: (name: string, count: number) => `${name} (${count})`,
  columns: {
    indicator: 'indicator',
    municipality: 'gemeente',
    before: 'was',
    now: 'is',
    verdict: 'oordeel',
  },
  verdict: {
    up: { name: 'zeker hoger', why: 'De 95%-intervallen overlappen niet, en het nieuwste ligt hoger.' },
    down: {
      name: 'zeker lager',
      why: 'De 95%-intervallen overlappen niet, en het nieuwste ligt lager.',
    },
    break: {
      name: 'breuk',
      why: 'Tussen beide jaren ligt een grenswijziging of andere definitie: ze zijn niet te vergelijken.',
    },
    appeared: {
      name: 'nu wel te zien',
      why: 'Eerder was er geen getal te zien. Dat is geen toename: onderdrukt of niet verzameld is geen nul.',
    },
    gone: {
      name: 'niet meer te zien',
      why: 'Het nieuwste jaar heeft geen getal dat te zien is. Dat is geen afname: het teken zegt waarom het ontbreekt.',
    },
    unknown: {
      name: 'niet te zeggen of het toeval is',
      why: 'Van aantallen, totalen en gemiddelden geeft de gateway geen interval, dus of het verschil toeval kan zijn is niet te zeggen.',
    },
    chance: { name: 'kan toeval zijn', why: 'De 95%-intervallen overlappen: dit verschil kan toeval zijn.' },
    same: { name: 'gelijk', why: 'Het getal is hetzelfde.' },
    first: {
      name: 'voor het eerst gepubliceerd',
      why: 'Van deze indicator was in de vorige publicatie niets verzameld. Dat is geen toename.',
    },
    version: {
      name: 'nieuwe definitie',
      why: 'De vorige publicatie telde dit met een eerdere versie van de definitie: ze zijn niet te vergelijken.',
    },
    filled: {
      name: 'ouder jaar aangevuld',
      why: 'Wat er bij kwam is van een jaar vóór het nieuwste dat al was gepubliceerd: het zegt niets over een verandering.',
    },
    unseen: { name: 'niet te zien', why: 'In geen van beide jaren is een getal te zien.' },
  },
  none: 'Nergens.',
  method:
    '‘Zeker’ is strenger dan een toets op het verschil, maar bij honderden vergelijkingen kan een enkel verschil toch toeval zijn. De intervallen (Wilson voor aandelen, Byar voor aantallen per 10.000) nemen de jaren los van elkaar; indicatoren die jaren terugkijken, zoals doorsluishuizen, delen een deel van hun gegevens met het jaar ervoor en veranderen daardoor langzamer.',
};

export type ChangesWords = typeof changes;
