import { useId, useMemo } from 'react';
import { MapArea } from '../../figures/map-area.tsx';
import { MapPatterns } from '../../figures/map-patterns.tsx';
import type { NumberText } from '../../figures/number-text.ts';
import { useWidth } from '../../figures/use-width.ts';
import type { ValueClass } from '../../figures/value-classes.ts';
import type { ToldNumber } from '../../numbers/told-number.ts';
import type { Boundary } from './boundaries.ts';
import { drawnBoundaries } from './drawn-boundaries.ts';

/** Up to so many areas the Tab key comes by each; where there are more, the table is the way by keyboard. */
const REACHABLE = 60;

interface AreaMapProps {
  readonly title: string;
  readonly numbers: readonly ToldNumber[];
  readonly boundaries: readonly Boundary[];
  readonly classes: readonly ValueClass[];
  readonly text: NumberText;
  readonly onOpen: (number: ToldNumber) => void;
}

/** The wijken or buurten of a municipality in their own shape. */
export function AreaMap({ title, numbers, boundaries, classes, text, onOpen }: AreaMapProps) {
  const patterns = useId();
  const [holder, room] = useWidth<HTMLDivElement>();
  const width = Math.min(room, 800);
  const { areas, height } = useMemo(
    () => drawnBoundaries(boundaries, width, Math.min(width, 640)),
    [boundaries, width],
  );
  return (
    <div ref={holder} className="picture map">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons inside SVG has no element of HTML */}
      <svg width={width} height={height} role="group" aria-label={title}>
        <MapPatterns id={patterns} />
        {areas.map(({ code, path, middle }) => {
          const number = numbers.find(({ place }) => place.area === code);
          if (number === undefined) return <path key={code} d={path} className="map__ground" />;
          return (
            <MapArea
              key={code}
              number={number}
              path={path}
              middle={middle}
              classes={classes}
              patterns={patterns}
              text={text}
              reachable={numbers.length <= REACHABLE}
              onOpen={onOpen}
            />
          );
        })}
      </svg>
    </div>
  );
}
