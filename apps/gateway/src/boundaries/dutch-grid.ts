import type { Position } from './boundary.ts';

/** Rijksdriehoeksmeting (EPSG:28992): the reference point in Amersfoort, in metres and in degrees. */
const amersfoort = { x: 155_000, y: 463_000, longitude: 5.3872062, latitude: 52.1551744 } as const;

/** Seconds of arc for powers of the distance to Amersfoort in units of 100 km, eastward and northward. */
const northward: readonly (readonly [p: number, q: number, seconds: number])[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];
const eastward: typeof northward = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];

/**
 * Degrees (WGS 84) of a place in metres of the Dutch grid, to within a metre: the polynomials of F.H. Schreutelkamp and G.L. Strang van Hees, *Benaderingsformules
 * voor de transformatie tussen RD- en WGS84-kaartcoördinaten*, Geodesia 2001/2. Enough for a map, not for surveying.
 */
export function fromDutchGrid(x: number, y: number): Position {
  const [dx, dy] = [(x - amersfoort.x) * 1e-5, (y - amersfoort.y) * 1e-5];
  const degrees = (terms: typeof northward): number =>
    terms.reduce((sum, [p, q, seconds]) => sum + seconds * dx ** p * dy ** q, 0) / 3600;
  return [amersfoort.longitude + degrees(eastward), amersfoort.latitude + degrees(northward)];
}

/** Whether a place can only be in metres of the Dutch grid: the Netherlands lie in 0 to 300 km east and 300 to 640 km north. */
export function isOnDutchGrid(x: number, y: number): boolean {
  return x >= -10_000 && x <= 300_000 && y >= 280_000 && y <= 650_000;
}
