import { isEmpty } from '../numbers/status.ts';
import type { ToldNumber } from '../numbers/told-number.ts';
import { SignMark } from '../signs/sign-mark.tsx';
import { fillOf } from './map-patterns.tsx';
import type { NumberText } from './number-text.ts';
import { PictureButton } from './picture-button.tsx';
import { colourOf, type ValueClass } from './value-classes.ts';

interface MapAreaProps {
  readonly number: ToldNumber;
  /** Its outline, as a path of SVG. */
  readonly path: string;
  /** Where its sign stands. */
  readonly middle: readonly [x: number, y: number];
  readonly classes: readonly ValueClass[];
  readonly patterns: string;
  readonly text: NumberText;
  /** Whether the Tab key comes here. */
  readonly reachable: boolean;
  readonly onOpen: (number: ToldNumber) => void;
}

/** One area of a map: in the colour of its class, or in the pattern and with the sign that say why it has none. */
export function MapArea({ number, path, middle: [x, y], classes, patterns, text, reachable, onOpen }: MapAreaProps) {
  const empty = isEmpty(number.sign) || number.value === null;
  const label = `${number.name}: ${text.full(number)}`;
  const mark = number.sign !== 'number' && number.sign !== 'notConnected';
  return (
    <PictureButton label={label} onPress={() => onOpen(number)} reachable={reachable}>
      <title>{label}</title>
      <path d={path} className="map__ground" />
      <path
        d={path}
        className={
          empty ? `map__area map__area--${number.sign}` : `map__area map__area--${colourOf(classes, number.value)}`
        }
        {...(empty ? { fill: fillOf(number.sign, patterns) } : {})}
      />
      {mark && (
        <>
          <circle cx={x} cy={y} r="8" className="map__plate" />
          <SignMark kind={number.sign} x={x} y={y} r={5} />
        </>
      )}
    </PictureButton>
  );
}
