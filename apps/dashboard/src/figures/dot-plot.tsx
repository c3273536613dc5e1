import { useId } from 'react';
import type { CellMeasure } from '../numbers/cells.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { DotRow, type RowLayout } from './dot-row.tsx';
import { HiddenPattern } from './hidden-pattern.tsx';
import { useNumberText } from './number-text.ts';
import { type ReferenceMark, strokes } from './reference-mark.ts';
import { scaleOver } from './scale.ts';
import { ScaleAxis } from './scale-axis.tsx';
import { useWidth } from './use-width.ts';

interface DotPlotProps {
  readonly title: string;
  readonly indicator: string;
  readonly measure: CellMeasure;
  readonly numbers: readonly ToldNumber[];
  readonly references?: readonly ReferenceMark[];
  /** Largest value of the scale, where several pictures share one. */
  readonly top?: number;
  readonly onOpen: (number: ToldNumber) => void;
}

const AXIS = 26;

/** A dot per area on one scale, with its interval and with lines to read it against. Where no number is, the whole row says why. */
export function DotPlot({ title, indicator, measure, numbers, references = [], top, onOpen }: DotPlotProps) {
  const text = useNumberText(indicator);
  const pattern = useId();
  const [holder, width] = useWidth<HTMLDivElement>();
  const narrow = width < 560;
  const label = narrow ? 0 : Math.min(190, width * 0.24);
  const ends = numbers.flatMap(({ value, interval }) => [value, interval?.high]);
  const marks = references.flatMap(({ line, band }) => [line, band?.[1]]);
  const { at, ticks, step } = scaleOver(
    [...ends, ...marks, top],
    [label + 12, width - (narrow ? 14 : 168)],
    narrow ? 3 : width > 800 ? 6 : 4,
  );
  const layout: RowLayout = {
    narrow,
    left: label,
    right: width,
    from: at(ticks[0] ?? 0),
    to: at(ticks.at(-1) ?? 1),
    height: narrow ? 56 : 36,
  };
  const height = AXIS + numbers.length * layout.height + 6;
  return (
    <div ref={holder} className="picture">
      {/* biome-ignore lint/a11y/useSemanticElements: a picture whose parts are buttons is a group, and no fieldset */}
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={title}>
        <HiddenPattern id={pattern} />
        <ScaleAxis
          at={at}
          ticks={ticks}
          name={(tick) => text.tick(tick, step, measure)}
          from={AXIS}
          to={height}
          narrow={narrow}
        />
        {references.map(({ id, band, line, sure }, i) => (
          <g key={id} className={sure ? 'reference' : 'reference reference--part'}>
            {band !== null && (
              <rect x={at(band[0])} width={Math.max(1, at(band[1]) - at(band[0]))} y={AXIS} height={height - AXIS} />
            )}
            {line !== null && (
              <line
                x1={at(line)}
                x2={at(line)}
                y1={AXIS - 4}
                y2={height}
                strokeDasharray={strokes[i % strokes.length]}
              />
            )}
          </g>
        ))}
        {numbers.map((number, i) => (
          <DotRow
            key={`${number.place.area} ${number.place.category}`}
            number={number}
            y={AXIS + i * layout.height}
            layout={layout}
            at={at}
            pattern={pattern}
            text={text}
            onOpen={() => onOpen(number)}
          />
        ))}
      </svg>
    </div>
  );
}
