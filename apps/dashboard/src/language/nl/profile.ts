/** The page of one municipality, which can be printed as a report. */
export const profile = {
  title: 'Gemeente',
  choose:
    'Kies een gemeente: al haar indicatoren naast RIEC, vergelijkbare gemeenten, buren, G4 en Nederland, ook als rapport af te drukken.',
  found: 'Gevonden gemeenten',
  notFound: (name: string) => `Geen gemeente gevonden met de naam of code ‘${name}’.`,
  print: 'Afdrukken of opslaan als pdf',
  otherNames: 'Ook',
  code: 'Code',
  riec: 'RIEC',
  province: 'Provincie',
  safetyRegion: 'Veiligheidsregio',
  groups: 'Groepen',
  release: 'Publicatie',
  policy: 'Beleid voor onthulling',
  borders: 'Grenswijzigingen',
  summary: 'In het kort',
  underWay: (done: number, all: number) => `${done} van ${all} indicatoren opgehaald…`,
  seen: (seen: number, all: number) => `Van ${seen} van de ${all} indicatoren is het laatste jaar te zien.`,
  surelyHighest: (names: string) => `Zeker hoger dan elke vergelijkbare gemeente: ${names}.`,
  surelyLowest: (names: string) => `Zeker lager dan elke vergelijkbare gemeente: ${names}.`,
  nothingSure:
    'Op geen enkele indicator is het verschil met alle vergelijkbare gemeenten groter dan toeval kan verklaren.',
  chance:
    '‘Zeker’ is: de 95%-intervallen overlappen niet, en wat verborgen of niet verzameld is kan de volgorde niet veranderen. Bij zoveel indicatoren kan een enkel verschil toch toeval zijn.',
  besideOf: (indicator: string) => `${indicator}: de gemeente en waar zij naast ligt`,
  columns: { area: 'gebied', number: 'getal' },
  kinds: { NEIGHBOURS: 'Buurgemeenten', COMPARABLE: 'Vergelijkbare gemeenten' } as Readonly<
    Partial<Record<string, string>>
  >,
  between: (low: string, high: string) => `tussen ${low} en ${high}`,
  atLeast: (low: string) => `minstens ${low}`,
  unknown: 'niet te zeggen',
  unknownOf: (without: number, all: number) => `niet te zeggen: ${without} van de ${all} gemeenten zonder getal`,
  notConnected: (name: string) =>
    `Van ${name} is bij deze gateway geen knooppunt aangesloten, dus er is geen enkel cijfer. Dat zegt niets over hoe vaak er iets voorkomt.`,
  toJoining: (name: string) => `Wat er nodig is om ${name} aan te sluiten`,
  noNeighbours: 'Buurgemeenten staan er niet bij: de beheerder van deze gateway heeft ze niet ingelezen.',
  refused: 'telt niet op',
  published: (value: string, of: number, all: number) => `gepubliceerd: ${value} (${of} van ${all})`,
  place: (from: number, to: number, of: number) =>
    from === to ? `plaats ${from} van ${of}` : `plaats ${from}–${to} van ${of}`,
  years: (first: string, last: string) => `${first} – ${last}, vanaf nul`,
  comparableAre: (title: string) => `Vergelijkbaar: ${title}.`,
  unseen: 'Geen getal te zien',
  onlyCount: 'Een aantal hangt af van de omvang van de gemeente en wordt daarom niet naast andere gelegd.',
  method: 'Hoe dit is gemaakt',
  notes: [
    'Elk getal is het laatste jaar dat de gemeente zelf publiceerde, door haar eigen knooppunt beveiligd tegen onthulling voordat het haar verliet.',
    'De stip is de gemeente, met haar 95%-interval: Wilson voor aandelen, Byar voor aantallen per 10.000. De streep is een gebied, een stippelstreep alleen wat daarvan gepubliceerd is. Een balk is alles wat dat gebied kan zijn: verborgen cellen worden niet geschat.',
    'Gebieden bestaan alleen uit gepubliceerde cellen. Eén getal staat er pas als die 95 % van de inwoners dekken en wat verborgen is het niet meer dan 5 % kan verschuiven; anders staat er een interval, een ondergrens, of dat het niet te zeggen is.',
    'Vergelijkbaar zijn de andere gemeenten van dezelfde CBS-grootteklasse (inwoners van 2024) en, waar de beheerder die heeft ingelezen, dezelfde stedelijkheid. Buurgemeenten staan er alleen waar de beheerder ze heeft ingelezen.',
    'Een plaats is alles wat zij kan zijn, geteld vanaf de hoogste. Onderdrukt, niet verzameld en geen antwoord zijn nooit nul.',
    'Achter ‘gepubliceerd’ staat wat de gepubliceerde cellen op zichzelf geven, en van hoeveel gemeenten van het gebied: dat is niet het getal van het gebied.',
  ],
  sources: 'Formules en bronnen per indicator',
};

export type ProfileWords = typeof profile;
