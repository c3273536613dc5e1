import type { Indicator } from '../documents/catalogue.ts';

/** Of each indicator its newest version: that is what is answered where a question names none, so that no other may stand above the numbers. */
export function newestVersions<I extends Pick<Indicator, 'id' | 'version'>>(all: readonly I[]): readonly I[] {
  return all.filter(({ id, version }) => all.every((other) => other.id !== id || other.version <= version));
}
