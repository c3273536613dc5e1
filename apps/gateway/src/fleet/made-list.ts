/** What the objects of a list were made as: their type, and each key with the field behind it. */
export type Selected = string;

/** One text for a type with some of its fields, in their order. */
export function selectedAs(type: string, fields: readonly (readonly [key: string, field: string])[]): Selected {
  return JSON.stringify([type, fields]);
}

const made = new WeakMap<readonly unknown[], Selected>();

/** Note that every object of a list was made exactly as it was selected, each value right by the contract. */
export function noteMade(list: readonly unknown[], as: Selected): void {
  made.set(list, as);
}

/**
 * Whether every object of a list was made exactly as it was selected, and is so still: who merges something else into a list does so in
 * every object of it, and the keys of the first and the last would tell.
 */
export function isMadeStill(list: readonly unknown[], as: Selected, keys: readonly string[]): boolean {
  return made.get(list) === as && hasKeys(list[0], keys) && hasKeys(list.at(-1), keys);
}

function hasKeys(value: unknown, keys: readonly string[]): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  const own = Object.keys(value);
  return own.length === keys.length && own.every((key, i) => key === keys[i]);
}
