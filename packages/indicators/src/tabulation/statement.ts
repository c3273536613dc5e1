import type { Query } from './query.ts';

/** A statement under construction: named steps (each once) and bound values (each once). */
export class Statement {
  readonly #steps = new Map<string, string>();
  readonly #kept = new Map<string, 'materialized' | 'not materialized'>();
  readonly #params: string[];

  /** @param outer a statement that this one becomes a part of: its values are bound together with those. */
  constructor(outer?: Statement) {
    this.#params = outer === undefined ? [] : outer.#params;
  }

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

  /** Adds a step that only picks rows of a table: whoever reads it reads that table, and nothing is copied. */
  view(name: string, body: string): string {
    this.#kept.set(name, 'not materialized');
    return this.step(name, body);
  }

  /** Adds a step that is worked out once, however the statement around it reads it. */
  result(name: string, body: string): string {
    this.#kept.set(name, 'materialized');
    return this.step(name, body);
  }

  /** The text of a statement that is a part of another; its steps are its own. */
  text(select: string): string {
    const steps = [...this.#steps].map(([name, body]) => {
      const kept = this.#kept.get(name);
      return `${name} as ${kept === undefined ? '' : `${kept} `}(${body}\n)`;
    });
    return `with ${steps.join(',\n')}\n${select}`;
  }

  finish(select: string): Query {
    return { text: this.text(select), params: this.#params };
  }
}
