type Point = readonly [x: number, y: number];

/** Places that are tried along each side. */
const TRIED = 14;

/** A place well inside a shape, for its sign: of a lattice of places the one farthest from any edge. The middle of a bent shape may lie in its neighbour. */
export function innerPlace(rings: readonly (readonly Point[])[], otherwise: Point): Point {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { place: otherwise, room: 0 };
  for (let i = 1; i < TRIED; i++)
    for (let j = 1; j < TRIED; j++) {
      const place = [left + ((right - left) * i) / TRIED, top + ((bottom - top) * j) / TRIED] as const;
      const room = roomAt(rings, place);
      if (room > best.room) best = { place, room };
    }
  return best.place;
}

/** Distance to the nearest edge; zero outside. */
function roomAt(rings: readonly (readonly Point[])[], [x, y]: Point): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    for (let at = 1; at < ring.length; at++) {
      const [[ax, ay], [bx, by]] = [ring[at - 1]!, ring[at]!];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      nearest = Math.min(nearest, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
    }
  return inside ? nearest : 0;
}
