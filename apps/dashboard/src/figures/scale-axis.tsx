interface ScaleAxisProps {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly name: (tick: number) => string;
  /** Where rows begin and end, from the top. */
  readonly from: number;
  readonly to: number;
  /** Whether the scale fills the picture, so that names at its ends must stay within it. */
  readonly narrow: boolean;
}

/** The lines of a scale with what each stands for above it. */
export function ScaleAxis({ at, ticks, name, from, to, narrow }: ScaleAxisProps) {
  const anchor = (i: number) => {
    if (!narrow || (i > 0 && i < ticks.length - 1)) return 'middle';
    return i === 0 ? 'start' : 'end';
  };
  return ticks.map((tick, i) => (
    <g key={tick} className="axis">
      <line x1={at(tick)} x2={at(tick)} y1={from - 4} y2={to} />
      <text x={at(tick)} y={14} textAnchor={anchor(i)}>
        {name(tick)}
      </text>
    </g>
  ));
}
