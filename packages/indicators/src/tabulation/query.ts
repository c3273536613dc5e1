/** A parameterised PostgreSQL statement; `params` fill `$1`, `$2`, … */
export interface Query {
  readonly text: string;
  readonly params: readonly string[];
}
