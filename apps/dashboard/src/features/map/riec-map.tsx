import type { NumberText } from '../../figures/number-text.ts';
import { useWidth } from '../../figures/use-width.ts';
import { colourOf, type ValueClass } from '../../figures/value-classes.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { ToldRiec } from './riec-figure.tsx';
import { riecTiles } from './riec-tiles.ts';
import { useTold } from './use-told.ts';

interface RiecMapProps {
  readonly title: string;
  readonly told: readonly ToldRiec[];
  readonly classes: readonly ValueClass[];
  readonly write: NumberText['write'];
}

/** A tile for each RIEC, about where it lies: its letters, its colour, and a bar of the municipalities that stand behind it. */
export function RiecMap({ title, told, classes, write }: RiecMapProps) {
  const { map } = useLanguage();
  const say = useTold(write);
  const [holder, room] = useWidth<HTMLDivElement>();
  const side = Math.min(room / 4, 150);
  const inner = side - 8;
  return (
    <div ref={holder} className="picture map">
      <svg width={side * 4} height={side * 3} role="img" aria-label={map.riecPicture(title)}>
        {riecTiles.map(({ riec, letters, column, row }) => {
          const one = told.find(({ id }) => id === riec);
          if (one === undefined) return null;
          const { number, published, municipalities } = one;
          const seen = number?.form === 'POINT' && number.value !== null;
          const colour = seen ? `map__area--${colourOf(classes, number.value!)}` : 'map__area--unknown';
          return (
            <g key={riec} transform={`translate(${column * side + 4} ${row * side + 4})`}>
              <title>{`${one.name}: ${say(number, one.measure)}; ${map.behind(published, municipalities)}`}</title>
              <rect width={inner} height={inner} rx="4" className={`map__area ${colour}`} />
              <rect x="6" y="6" width={inner - 12} height={inner - 12} rx="3" className="map__label" />
              <text x={inner / 2} y={inner / 2 - 6} textAnchor="middle" className="riec__letters">
                {letters}
              </text>
              <text x={inner / 2} y={inner / 2 + 12} textAnchor="middle" className="riec__number">
                {seen ? say(number, one.measure) : '?'}
              </text>
              <rect x="14" y={inner - 22} width={inner - 28} height="6" className="riec__all" />
              <rect
                x="14"
                y={inner - 22}
                width={((inner - 28) * published) / municipalities}
                height="6"
                className="riec__published"
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
