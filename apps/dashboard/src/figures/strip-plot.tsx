import { useLanguage } from '../language/use-language.ts';
import type { CellMeasure } from '../numbers/cells.ts';
import { isEmpty } from '../numbers/status.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { useNumberText } from './number-text.ts';
import { scaleOver } from './scale.ts';
import { ScaleAxis } from './scale-axis.tsx';
import { StripRow } from './strip-row.tsx';
import { useWidth } from './use-width.ts';

interface StripPlotProps {
  readonly title: string;
  readonly indicator: string;
  readonly measure: CellMeasure;
  readonly numbers: readonly ToldNumber[];
  readonly onOpen: (number: ToldNumber) => void;
}

const AXIS = 26;

/** Every area of a municipality as a dot on one line; those without a number stand beside it, each with its own sign. */
export function StripPlot({ title, indicator, measure, numbers, onOpen }: StripPlotProps) {
  const { compare } = useLanguage();
  const text = useNumberText(indicator);
  const [holder, width] = useWidth<HTMLDivElement>();
  const narrow = width < 560;
  const left = narrow ? 12 : Math.min(190, width * 0.22);
  const right = width - (narrow ? 14 : Math.min(240, width * 0.26));
  const { at, ticks, step } = scaleOver(
    numbers.map(({ value }) => value),
    [left + 12, right],
    narrow ? 3 : 5,
  );
  const rows = [...Map.groupBy(numbers, ({ municipality }) => municipality)];
  const height = narrow ? 84 : 58;
  return (
    <div ref={holder} className="picture">
      {/* biome-ignore lint/a11y/useSemanticElements: a picture whose parts are buttons is a group, and no fieldset */}
      <svg width={width} height={AXIS + rows.length * height} role="group" aria-label={title}>
        <ScaleAxis
          at={at}
          ticks={ticks}
          name={(tick) => text.tick(tick, step, measure)}
          from={AXIS}
          to={AXIS + rows.length * height}
          narrow={narrow}
        />
        {rows.map(([municipality, all], i) => (
          <StripRow
            key={municipality}
            municipality={municipality}
            seen={all.filter((number) => !isEmpty(number.sign) && number.value !== null)}
            unseen={all.filter((number) => isEmpty(number.sign) || number.value === null)}
            layout={{ narrow, left, right, width, top: AXIS + i * height, height }}
            at={at}
            label={(number) => compare.figure.open(number.name, text.full(number))}
            onOpen={onOpen}
          />
        ))}
      </svg>
    </div>
  );
}
