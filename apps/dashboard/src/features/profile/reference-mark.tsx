/** What is drawn of one line of the table: a dot with its interval for the municipality, a stripe or a stretch for an area. */
interface ReferenceMarkProps {
  readonly scale: readonly [from: number, to: number];
  readonly at: readonly [low: number, high: number] | null;
  /** The value of the municipality itself; null in the lines of areas. */
  readonly dot: number | null;
  /** What the published cells of an area alone give, where that is not its number. */
  readonly published?: number | null;
}

const WIDTH = 200;

/** One line of a profile's picture. The same line says in words what is drawn. */
export function ReferenceMark({ scale: [from, to], at, dot, published = null }: ReferenceMarkProps) {
  const x = (value: number): number => 8 + ((value - from) / (to - from)) * (WIDTH - 16);
  return (
    <svg className="profile-mark" viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true">
      <line x1="8" x2={WIDTH - 8} y1="10" y2="10" className="profile-mark__ground" />
      {published !== null && (
        <line className="profile-mark__published" x1={x(published)} x2={x(published)} y1="3" y2="17" />
      )}
      {dot !== null && at !== null && <line className="interval" x1={x(at[0])} x2={x(at[1])} y1="10" y2="10" />}
      {dot !== null && <circle className="sign__full" cx={x(dot)} cy="10" r="5.5" />}
      {dot === null &&
        at !== null &&
        (at[0] === at[1] ? (
          <line className="profile-mark__point" x1={x(at[0])} x2={x(at[0])} y1="2" y2="18" />
        ) : (
          <rect className="profile-mark__band" x={x(at[0])} width={x(at[1]) - x(at[0])} y="6" height="8" />
        ))}
    </svg>
  );
}
