/** What changed since the previous period. */
export const changes = {
  title: 'Wat is er veranderd',
  lead: 'Per gemeente en indicator het laatste jaar naast het jaar ervoor. Wat groter is dan toeval kan verklaren staat apart, bovenaan.',
  noReleases:
    'Vergeleken wordt met de vorige periode, niet met de vorige publicatie: de gateway geeft van elke gemeente alleen de geldende publicatie. Wat eenmaal is gepubliceerd verandert in een latere publicatie niet; zo’n getal blijft staan zoals het stond.',
  all: 'alle aangesloten gemeenten',
  counted: (seen: number, unseen: number) =>
    `${seen} vergelijkingen; van nog ${unseen} is in beide jaren geen getal te zien.`,
  section: (name: string, count: number) => `${name} (${count})`,
  columns: {
    indicator: 'indicator',
    municipality: 'gemeente',
    before: 'was',
    now: 'is',
    verdict: 'oordeel',
  },
  verdict: {
    up: { name: 'zeker hoger', why: 'De 95%-intervallen van beide jaren overlappen niet, en het laatste ligt hoger.' },
    down: {
      name: 'zeker lager',
      why: 'De 95%-intervallen van beide jaren overlappen niet, en het laatste ligt lager.',
    },
    break: {
      name: 'breuk',
      why: 'Tussen beide jaren ligt een grenswijziging of andere definitie: ze zijn niet te vergelijken.',
    },
    appeared: {
      name: 'nu wel te zien',
      why: 'Het jaar ervoor was er geen getal te zien. Dat is geen toename: onderdrukt of niet verzameld is geen nul.',
    },
    gone: {
      name: 'niet meer te zien',
      why: 'Het laatste jaar heeft geen getal dat te zien is. Dat is geen afname: het teken zegt waarom het ontbreekt.',
    },
    unknown: {
      name: 'niet te zeggen of het toeval is',
      why: 'Van aantallen, totalen en gemiddelden geeft de gateway geen interval, dus of het verschil toeval kan zijn is niet te zeggen.',
    },
    chance: { name: 'kan toeval zijn', why: 'De 95%-intervallen overlappen: dit verschil kan toeval zijn.' },
    same: { name: 'gelijk', why: 'Het getal is hetzelfde.' },
    unseen: { name: 'niet te zien', why: 'In geen van beide jaren is een getal te zien.' },
  },
  none: 'Nergens.',
  method:
    '‘Zeker’ is strenger dan een toets op het verschil, maar bij honderden vergelijkingen kan een enkel verschil toch toeval zijn. De intervallen (Wilson voor aandelen, Byar voor aantallen per 10.000) nemen de jaren los van elkaar; indicatoren die jaren terugkijken, zoals doorsluishuizen, delen een deel van hun gegevens met het jaar ervoor en veranderen daardoor langzamer.',
};

export type ChangesWords = typeof changes;
