/** Where the tile of a RIEC stands, and its letters: ten tiles in four columns, about where they lie. */
export interface RiecTile {
  readonly riec: string;
  readonly letters: string;
  readonly column: number;
  readonly row: number;
}

/** Every RIEC, by its slug. */
export const riecTiles: readonly RiecTile[] = [
  { riec: 'noord-holland', letters: 'NH', column: 1, row: 0 },
  { riec: 'noord-nederland', letters: 'NN', column: 2, row: 0 },
  { riec: 'den-haag', letters: 'DH', column: 0, row: 1 },
  { riec: 'amsterdam-amstelland', letters: 'AA', column: 1, row: 1 },
  { riec: 'midden-nederland', letters: 'MN', column: 2, row: 1 },
  { riec: 'oost-nederland', letters: 'ON', column: 3, row: 1 },
  { riec: 'rotterdam', letters: 'RT', column: 0, row: 2 },
  { riec: 'zeeland-west-brabant', letters: 'ZWB', column: 1, row: 2 },
  { riec: 'oost-brabant', letters: 'OB', column: 2, row: 2 },
  { riec: 'limburg', letters: 'LB', column: 3, row: 2 },
];
