import type { Query } from './query.ts';

/** A statement under construction: named steps (each once) and bound values (each once). */
export class Statement {
  readonly #steps = new Map<string, string>();
  readonly #params: string[] = [];

  /** The placeholder of a value, cast to its PostgreSQL type. */
  bind(value: string | number, type: 'text' | 'date' | 'int'): string {
    const known = this.#params.indexOf(String(value));
    const index = known < 0 ? this.#params.push(String(value)) : known + 1;
    return `$${index}::text::${type}`;
  }

  /**
   * Adds a named step; adding the same step again changes nothing.
   * @throws Error when the name already stands for something else: two sets of one definition need different windows.
   */
  step(name: string, body: string): string {
    const known = this.#steps.get(name);
    if (known !== undefined && known !== body) throw new Error(`step ${name} would mean two things in one statement`);
    this.#steps.set(name, body);
    return name;
  }

  finish(select: string): Query {
    const steps = [...this.#steps].map(([name, body]) => `${name} as (${body}\n)`).join(',\n');
    return { text: `with ${steps}\n${select}`, params: this.#params };
  }
}
