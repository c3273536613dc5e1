import { type DocumentNode, Kind, type ValueNode, visit } from 'graphql';
import type { Representation, Variables } from './representation.ts';

/** How a field that gives numbers names its level: as it stands, or by a variable with perhaps a default. */
type AskedLevel = { readonly is: unknown } | { readonly variable: string; readonly otherwise: unknown };

const MUNICIPALITY = 'MUNICIPALITY';

/** The levels at which one operation on `_entities` asks for numbers. What cannot be read counts as below the municipality. */
export class AskedLevels {
  readonly #levels: AskedLevel[] = [];

  constructor(document: DocumentNode) {
    const defaults = new Map<string, unknown>();
    visit(document, {
      VariableDefinition: ({ variable, defaultValue }) => {
        defaults.set(variable.name.value, defaultValue && literal(defaultValue));
      },
    });
    visit(document, {
      Field: ({ arguments: given = [] }) => {
        if (!given.some(({ name }) => name.value === 'indicator')) return;
        const level = given.find(({ name }) => name.value === 'level')?.value;
        if (level?.kind !== Kind.VARIABLE) this.#levels.push({ is: level && literal(level) });
        else this.#levels.push({ variable: level.name.value, otherwise: defaults.get(level.name.value) });
      },
    });
  }

  /** Whether this representation is asked for numbers of districts or neighbourhoods. Without a level a table is of the municipality. */
  isBelow(representation: Representation, variables: Variables): boolean {
    const named = this.#levels.map((level) => {
      if ('is' in level) return level.is;
      const { variable, otherwise } = level;
      return Object.hasOwn(variables, variable) && variables[variable] !== undefined ? variables[variable] : otherwise;
    });
    return [representation['level'], ...named].some(
      (level) => level !== undefined && level !== null && level !== MUNICIPALITY,
    );
  }
}

function literal(value: ValueNode): unknown {
  if (value.kind === Kind.NULL) return null;
  return value.kind === Kind.ENUM ? value.value : 'unreadable';
}
