import type { MapWords } from '../nl/map.ts';

/** The map: the country by municipality and RIEC, and a municipality from within. */
export const map: MapWords = {
  title: 'Map',
  titleOf: (name) => `Map of ${name}`,
  layer: 'Map',
  byMunicipality: 'by municipality',
  byRiec: 'by RIEC',
  within: 'A municipality from within: by district or neighbourhood',
  backToCountry: 'To the whole country',
  toProfile: (name) => `All indicators of ${name}`,
  coloured: (kind) =>
    `Colour: ${kind}, in five classes at most with about as many areas each. Without a number there is no colour, but a pattern and a sign.`,
  hexagons: 'Each municipality is a hexagon of equal size, about where it lies (division of 2023).',
  classes: 'Classes',
  range: (low, high) => `${low} – ${high}`,
  per: (level, name) => `${name} by ${level}`,
  nothingFiner: (name) =>
    `${name} publishes nothing finer of this indicator than the municipality as a whole: by district or neighbourhood it is not collected or not published.`,
  noBoundaries: (code) =>
    `This gateway has no boundaries of this municipality, so there is no map; the table is complete. The administrator imports them with: zicht-gateway boundaries import FILE --municipality ${code}`,
  withoutShape: (names) => `Without a boundary on this map, but in the table: ${names}.`,
  palette:
    'Colours: five steps of viridis (S. van der Walt and N. Smith, 2015, CC0), which keep their order for the colour-blind and in grey. The neighbourhood is the finest view.',
  riec: 'RIEC',
  riecNote:
    'There is a colour only where one number can be told; a question mark says that it cannot. The bar is the part of the municipalities that published a number. The table below says the same in words.',
  riecPicture: (title) => `${title}, by RIEC; the table below says the same`,
  behind: (published, all) => `${published} of ${all} municipalities with a published number`,
  why: 'why so',
};
