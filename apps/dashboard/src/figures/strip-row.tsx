import type { ToldNumber } from '../numbers/told-number.ts';
import { SignMark } from '../signs/sign-mark.tsx';
import { PictureButton } from './picture-button.tsx';

/** Where the parts of a strip stand, in pixels. */
export interface StripLayout {
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

interface StripRowProps {
  readonly municipality: string;
  readonly seen: readonly ToldNumber[];
  readonly unseen: readonly ToldNumber[];
  readonly layout: StripLayout;
  readonly at: (value: number) => number;
  readonly label: (number: ToldNumber) => string;
  readonly onOpen: (number: ToldNumber) => void;
}

const STEP = 11;
const SIGN = 16;

/** One municipality: a dot per area that can be seen, piled where they meet, and a sign per area that cannot. */
export function StripRow({ municipality, seen, unseen, layout, at, label, onOpen }: StripRowProps) {
  const { narrow, left, right, width, top, height } = layout;
  const line = top + (narrow ? 46 : height / 2);
  const from = narrow ? left + 12 : right + 26;
  const perLine = Math.max(1, Math.floor((width - from) / SIGN));
  return (
    <g>
      <line className="strip__line" x1={left + 12} x2={right} y1={line} y2={line} />
      <text
        className="row__name"
        x={narrow ? 4 : left - 4}
        y={narrow ? top + 22 : line + 5}
        textAnchor={narrow ? 'start' : 'end'}
      >
        {municipality}
      </text>
      {piled(seen, at).map(({ number, x, pile }) => (
        <PictureButton key={number.place.area} label={label(number)} onPress={() => onOpen(number)} reachable={false}>
          <circle className="spot" cx={x} cy={line - pile} r="9" />
          <SignMark kind={number.sign} x={x} y={line - pile} />
        </PictureButton>
      ))}
      {unseen.map((number, i) => {
        const x = from + (i % perLine) * SIGN;
        const y = (narrow ? line + 24 : line) + Math.floor(i / perLine) * SIGN;
        return (
          <PictureButton key={number.place.area} label={label(number)} onPress={() => onOpen(number)} reachable={false}>
            <rect className="spot" x={x - 8} y={y - 8} width="16" height="16" />
            <SignMark kind={number.sign} x={x} y={y} />
          </PictureButton>
        );
      })}
    </g>
  );
}

/** Where each dot stands; a dot that would cover another is put above and below the line in turn. */
function piled(
  numbers: readonly ToldNumber[],
  at: (value: number) => number,
): readonly { readonly number: ToldNumber; readonly x: number; readonly pile: number }[] {
  const placed: { number: ToldNumber; x: number; pile: number }[] = [];
  for (const number of [...numbers].sort((a, b) => (a.value ?? 0) - (b.value ?? 0))) {
    const x = at(number.value ?? 0);
    const near = placed.filter((other) => x - other.x < STEP);
    const free = [0, STEP, -STEP, 2 * STEP, -2 * STEP].find((pile) => near.every((other) => other.pile !== pile));
    placed.push({ number, x, pile: free ?? 0 });
  }
  return placed;
}
