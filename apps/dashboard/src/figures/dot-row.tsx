import { isEmpty } from '../numbers/status.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { SignMark } from '../signs/sign-mark.tsx';
import type { NumberText } from './number-text.ts';
import { PictureButton } from './picture-button.tsx';

/** Where the parts of a row stand, in pixels. */
export interface RowLayout {
  /** Whether name and number stand above the dot, for lack of room beside it. */
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  /** The ends of the scale. */
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

interface DotRowProps {
  readonly number: ToldNumber;
  readonly y: number;
  readonly layout: RowLayout;
  readonly at: (value: number) => number;
  readonly pattern: string;
  readonly text: NumberText;
  readonly onOpen: () => void;
}

/** One area in a dot plot: its name, its dot with interval or its sign, and its number in figures. */
export function DotRow({ number, y, layout, at, pattern, text, onOpen }: DotRowProps) {
  const { narrow, left, right, from, to, height } = layout;
  const line = narrow ? y + 20 : y + height / 2 + 5;
  const dot = narrow ? y + 40 : y + height / 2;
  const parts = text.parts(number);
  return (
    <PictureButton onPress={onOpen}>
      <rect className="row" x="0" y={y + 1} width={right} height={height - 2} rx="3" />
      <text className="row__name" x={narrow ? 4 : left - 4} y={line} textAnchor={narrow ? 'start' : 'end'}>
        {shortened(number.name, narrow ? right * 0.55 : left)}
      </text>{' '}
      {number.value !== null && (
        <text className="row__number" x={right - 4} y={line} textAnchor="end">
          <tspan className="row__value">{text.short(number)}</tspan>{' '}
          {parts !== null && <tspan className="row__parts">{` ${parts}`}</tspan>}
        </text>
      )}
      {isEmpty(number.sign) || number.value === null ? (
        <>
          <rect
            className={`row__empty row__empty--${number.sign}`}
            x={from}
            y={dot - 9}
            width={to - from}
            height="18"
            rx="2"
            fill={number.sign === 'hidden' ? `url(#${pattern})` : 'none'}
          />
          <rect
            className="row__plate"
            x={from + 6}
            y={dot - 8}
            width={30 + text.short(number).length * 7.2}
            height="16"
          />
          <SignMark kind={number.sign} x={from + 16} y={dot} />
          <text className="row__why" x={from + 28} y={dot + 4.5}>
            {text.short(number)}
          </text>
        </>
      ) : (
        <>
          {number.interval !== null && (
            <line className="interval" x1={at(number.interval.low)} x2={at(number.interval.high)} y1={dot} y2={dot} />
          )}
          <SignMark kind={number.sign} x={at(number.value)} y={dot} r={7} />
        </>
      )}
    </PictureButton>
  );
}

/** A name that fits in so many pixels; the whole of it is in the label and in the table. */
function shortened(name: string, room: number): string {
  const most = Math.floor(room / 7.4);
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
