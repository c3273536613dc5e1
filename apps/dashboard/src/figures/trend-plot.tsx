import { useLanguage } from '../language/use-language.ts';
import type { CellMeasure } from '../numbers/cells.ts';
import { periodName } from '../numbers/period.ts';
import { isEmpty } from '../numbers/status.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { SignMark } from '../signs/sign-mark.tsx';
import { useNumberText } from './number-text.ts';
import { PictureButton } from './picture-button.tsx';
import { scaleOver } from './scale.ts';
import { useWidth } from './use-width.ts';

interface TrendPlotProps {
  readonly title: string;
  readonly indicator: string;
  readonly measure: CellMeasure;
  /** Numbers of one area, early to late. */
  readonly numbers: readonly ToldNumber[];
  /** Largest value of the scale that the frames of a figure have together. */
  readonly top: number;
  readonly onOpen: (number: ToldNumber) => void;
}

const HEIGHT = 150;
const FLOOR = 104;
/** Where signs stand that have no number: under the scale, so that none can be read as a zero. */
const GUTTER = 118;

/** One area through time, in a frame of its own. */
export function TrendPlot({ title, indicator, measure, numbers, top, onOpen }: TrendPlotProps) {
  const { compare, statistics } = useLanguage();
  const text = useNumberText(indicator);
  const [holder, width] = useWidth<HTMLDivElement>(260);
  const { at, ticks, step: tickStep } = scaleOver([top], [FLOOR, 12], 3);
  const left = 52;
  const step = (width - left - 20) / Math.max(1, numbers.length - 1);
  const x = (i: number): number => left + 6 + i * step;
  const ends = [...new Set([0, numbers.length - 1])];
  return (
    <div ref={holder} className="trend">
      <h3 className="trend__name">{title}</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture whose parts are buttons is a group, and no fieldset */}
      <svg width={width} height={HEIGHT} role="group" aria-label={title}>
        {ticks.map((tick) => (
          <g key={tick} className="axis">
            <line x1={left} x2={width} y1={at(tick)} y2={at(tick)} />
            <text x={left - 6} y={at(tick) + 4} textAnchor="end">
              {text.tick(tick, tickStep, measure)}
            </text>
          </g>
        ))}
        {stretches(numbers).map(({ from, to }) => (
          <line
            key={from}
            className="trend__line"
            x1={x(from)}
            y1={at(numbers[from]?.value ?? 0)}
            x2={x(to)}
            y2={at(numbers[to]?.value ?? 0)}
          />
        ))}
        {numbers.map((number, i) => {
          const empty = number.value === null || isEmpty(number.sign);
          const y = empty ? GUTTER : at(number.value);
          const label = compare.figure.open(
            `${number.name}, ${periodName(number.place.period, statistics)}`,
            text.full(number),
          );
          return (
            <PictureButton key={number.place.period} label={label} onPress={() => onOpen(number)} reachable={false}>
              <circle className="spot" cx={x(i)} cy={y} r="9" />
              {number.interval !== null && (
                <line
                  className="trend__interval"
                  x1={x(i)}
                  x2={x(i)}
                  y1={at(number.interval.low)}
                  y2={Math.max(2, at(number.interval.high))}
                />
              )}
              <SignMark kind={number.sign} x={x(i)} y={y} r={4.6} />
            </PictureButton>
          );
        })}
        {ends.map((i) => (
          <text key={i} className="trend__period" x={x(i)} y={HEIGHT - 6} textAnchor={i === 0 ? 'start' : 'end'}>
            {periodName(numbers[i]?.place.period ?? '', statistics)}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Pairs of neighbours in time that may be joined: both have a number, and the second is on the same ground as the first. */
function stretches(numbers: readonly ToldNumber[]): { from: number; to: number }[] {
  return numbers.slice(1).flatMap((number, i) => {
    const before = numbers[i];
    const joined = before?.value != null && number.value !== null && number.sign !== 'break';
    return joined ? [{ from: i, to: i + 1 }] : [];
  });
}
