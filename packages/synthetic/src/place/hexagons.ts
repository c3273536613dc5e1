/** A point of the lattice in whole steps: half a hexagon's width, and half its side. */
export type Corner = readonly [x: number, y: number];

/** The six corners of a hexagon (pointed tops; odd rows half a hexagon to the right), counterclockwise with y upwards. */
export function cornersOf(column: number, row: number): readonly Corner[] {
  const [x, y] = [2 * column + (row % 2), 3 * row];
  return [
    [x + 1, y - 1],
    [x + 1, y + 1],
    [x, y + 2],
    [x - 1, y + 1],
    [x - 1, y - 1],
    [x, y - 2],
  ];
}

/**
 * The places of a square of `side` by `side` hexagons (a power of two) along Hilbert's curve: any run of it hangs together, and has no
 * hole, for what comes before and after it hangs together too and reaches the edge.
 */
export function alongHilbert(side: number, at: number): readonly [column: number, row: number] {
  let [x, y, left] = [0, 0, at];
  for (let size = 1; size < side; size *= 2) {
    const right = 1 & (left >> 1);
    const up = 1 & (left ^ right);
    if (up === 0) {
      if (right === 1) [x, y] = [size - 1 - x, size - 1 - y];
      [x, y] = [y, x];
    }
    x += size * right;
    y += size * up;
    left >>= 2;
  }
  return [x, y];
}

const key = ([x, y]: Corner): string => `${x} ${y}`;

/**
 * The outline of hexagons that hang together without a hole, counterclockwise and closed. Three hexagons meet in every corner, so an
 * outline never touches itself.
 */
export function outline(hexagons: Iterable<readonly [column: number, row: number]>): readonly Corner[] {
  const sides = new Map<string, readonly [Corner, Corner]>();
  for (const [column, row] of hexagons) {
    const corners = cornersOf(column, row);
    corners.forEach((from, at) => {
      const to = corners[(at + 1) % corners.length]!;
      // A side that two of the hexagons share is no part of the outline.
      if (!sides.delete(`${key(to)}>${key(from)}`)) sides.set(`${key(from)}>${key(to)}`, [from, to]);
    });
  }
  const following = new Map([...sides.values()].map(([from, to]) => [key(from), to]));
  const [start] = [...sides.values()][0]!;
  const ring: Corner[] = [start];
  for (let at = following.get(key(start))!; key(at) !== key(start); at = following.get(key(at))!) ring.push(at);
  return [...ring, start];
}
