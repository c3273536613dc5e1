import { useId } from 'react';
import { MapArea } from '../../figures/map-area.tsx';
import { MapPatterns } from '../../figures/map-patterns.tsx';
import type { NumberText } from '../../figures/number-text.ts';
import { useWidth } from '../../figures/use-width.ts';
import type { ValueClass } from '../../figures/value-classes.ts';
import type { ToldNumber } from '../../numbers/told-number.ts';
import hexagons from './hexagons.json' with { type: 'json' };

const layout = hexagons as unknown as Readonly<Record<string, readonly [column: number, row: number]>>;
const columns = Math.max(...Object.values(layout).map(([column]) => column)) + 1.5;
const rows = Math.max(...Object.values(layout).map(([, row]) => row));
const most = 700;

interface CountryMapProps {
  readonly title: string;
  readonly numbers: readonly ToldNumber[];
  readonly classes: readonly ValueClass[];
  readonly text: NumberText;
  readonly onOpen: (number: ToldNumber) => void;
}

/** The country with a hexagon of equal size for each municipality of 2023, about where it lies: small on the ground is as visible as large. */
export function CountryMap({ title, numbers, classes, text, onOpen }: CountryMapProps) {
  const patterns = useId();
  const [holder, room] = useWidth<HTMLDivElement>();
  const width = Math.min(room, most);
  const r = width / (columns * Math.sqrt(3));
  const height = Math.ceil((rows * 1.5 + 2) * r);
  return (
    <div ref={holder} className="picture map">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons inside SVG has no element of HTML */}
      <svg width={width} height={height} role="group" aria-label={title}>
        <MapPatterns id={patterns} />
        {numbers.map((number) => {
          const at = layout[number.place.area];
          if (at === undefined) return null;
          const middle = middleOf(at, r);
          return (
            <MapArea
              key={number.place.area}
              number={number}
              path={hexagon(middle, r * 0.97)}
              middle={middle}
              classes={classes}
              patterns={patterns}
              text={text}
              reachable={number.sign !== 'notConnected'}
              onOpen={onOpen}
            />
          );
        })}
      </svg>
    </div>
  );
}

/** The middle of a hexagon in rows of which the even ones are moved half a step to the right (even-r). */
function middleOf([column, row]: readonly [number, number], r: number): readonly [number, number] {
  const moved = row % 2 === 0 ? 0.5 : 0;
  return [(column + 0.5 + moved) * Math.sqrt(3) * r, (row * 1.5 + 1) * r];
}

function hexagon([x, y]: readonly [number, number], r: number): string {
  const corners = [0, 1, 2, 3, 4, 5].map((corner) => {
    const angle = ((60 * corner - 90) * Math.PI) / 180;
    return `${(x + r * Math.cos(angle)).toFixed(2)} ${(y + r * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}
