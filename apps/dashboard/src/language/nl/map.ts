/** The map: the country by municipality and RIEC, and a municipality from within. */
export const map = {
  title: 'Kaart',
  titleOf: (name: string) => `Kaart van ${name}`,
  layer: 'Kaartbeeld',
  byMunicipality: 'per gemeente',
  byRiec: 'per RIEC',
  within: 'Een gemeente van binnen: per wijk of buurt',
  backToCountry: 'Naar het hele land',
  toProfile: (name: string) => `Alle indicatoren van ${name}`,
  coloured: (kind: string) =>
    `Kleur: ${kind}, in ten hoogste vijf klassen met elk ongeveer evenveel gebieden. Zonder getal geen kleur, maar een patroon en een teken.`,
  hexagons: 'Elke gemeente is een even grote zeshoek, ongeveer waar zij ligt (indeling 2023).',
  classes: 'Klassen',
  range: (low: string, high: string) => `${low} – ${high}`,
  per: (level: string, name: string) => `${name} per ${level}`,
  nothingFiner: (name: string) =>
    `${name} publiceert van deze indicator niets fijners dan de gemeente als geheel: het wordt per wijk of buurt niet verzameld of niet gepubliceerd.`,
  noBoundaries: (code: string) =>
    `Van deze gemeente zijn bij deze gateway geen grenzen, dus er is geen kaart; de tabel is volledig. De beheerder leest ze in met: zicht-gateway boundaries import BESTAND --municipality ${code}`,
  withoutShape: (names: string) => `Zonder grens op deze kaart, wel in de tabel: ${names}.`,
  palette:
    'Kleuren: vijf treden van viridis (S. van der Walt en N. Smith, 2015, CC0), die ook bij kleurenblindheid en in grijs in volgorde blijven. De buurt is de fijnste blik.',
  riec: 'RIEC',
  riecNote:
    'Een kleur staat er alleen waar één getal te geven is; een vraagteken zegt dat het niet te zeggen is. De balk is het deel van de gemeenten dat een getal publiceerde. De tabel eronder zegt hetzelfde in woorden.',
  riecPicture: (title: string) => `${title}, per RIEC; de tabel hieronder zegt hetzelfde`,
  behind: (published: number, all: number) => `${published} van ${all} gemeenten met een gepubliceerd getal`,
  why: 'waarom zo',
};

export type MapWords = typeof map;
