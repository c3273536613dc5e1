/** A path through an answer and what stands there. */
export interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** Words under which an answer tells how many stand behind a number, or how sure it is. */
const telling =
  /contribut|bijdrag|^n$|units|count_?of|sample|confidence|interval|lower|upper|stddev|variance|cv$|min|max|axis|raw|reason|reden|rule|conf_?status|download|rows$/i;

/** Every leaf of an answer, with the names that lead to it; places in a list are left out. */
export function leaves(value: unknown, path: readonly string[] = []): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, path));
  if (typeof value !== 'object' || value === null) return [{ path: path.join('.'), value }];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
}

/** Attack 29: what stands beside a number tells about it: how many, between what, by which rule. */
export function metadata(answer: unknown): Leaf[] {
  return leaves(answer).filter(({ path }) => path.split('.').some((name) => telling.test(name)));
}
