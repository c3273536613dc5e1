import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from '../../packages/synthetic/src/random.ts';

/** An operation as a client sends it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a generator is given. */
export interface Draw {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  /** Values that make sense somewhere, by the name of the argument or input field. Undefined leaves it to chance. */
  readonly known: (name: string) => readonly unknown[] | undefined;
  readonly maxDepth: number;
  /** Share of the operations that are mutations, where there are any. */
  readonly mutations?: number;
}

/** Draws one operation from a schema: fields, fragments, aliases, conditions, arguments in the text and as variables. It is nearly always valid. */
export function randomOperation(draw: Draw): Operation {
  const { schema, random } = draw;
  const drawing = new Drawing(draw);
  const mutation = schema.getMutationType();
  const isMutation = mutation && random.chance(draw.mutations ?? 0.2);
  const selection = drawing.selection(isMutation ? mutation : schema.getQueryType()!, draw.maxDepth);
  const declared = drawing.declarations.length > 0 ? `(${drawing.declarations.join(', ')})` : '';
  const text = `${isMutation ? 'mutation' : 'query'} Drawn${declared} ${selection}`;
  return { query: [text, ...drawing.fragments].join('\n'), variables: drawing.variables };
}

class Drawing {
  readonly #draw: Draw;
  readonly declarations: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly fragments: string[] = [];

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  selection(type: GraphQLObjectType | ReturnType<typeof asAbstract>, depth: number): string {
    const { random, schema } = this.#draw;
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const able = fields.filter((field) => depth > 1 || isLeafType(getNamedType(field.type)));
    const parts: string[] = random.chance(0.3) || able.length === 0 ? ['__typename'] : [];
    const wanted = Math.min(able.length, random.int(1, 4));
    for (const field of shuffled(random, able).slice(0, wanted)) parts.push(this.#field(type.name, field, depth));
    if (isAbstractType(type)) {
      for (const possible of schema.getPossibleTypes(type)) {
        if (random.chance(0.6)) parts.push(`... on ${possible.name} ${this.selection(possible, depth)}`);
      }
    }
    const text = `{ ${parts.join(' ')} }`;
    if (!random.chance(0.1)) return text;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${text}`);
    return `{ ...${name} }`;
  }

  /** A field with arguments gets a name of its own, so that two of them never clash. */
  #field(owner: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    const { random } = this.#draw;
    const given = field.args.filter((one) => isNonNullType(one.type) || random.chance(0.6));
    const args = given.length > 0 ? `(${given.map((one) => this.#argument(one)).join(', ')})` : '';
    const isOwn = args !== '' || random.chance(0.1);
    const alias = isOwn ? `${owner}_${field.name}_${random.int(0, 9_999)}: ` : '';
    const named = getNamedType(field.type);
    const inner = isLeafType(named) ? '' : ` ${this.selection(asAbstract(named), depth - 1)}`;
    return `${alias}${field.name}${args}${this.#condition()}${inner}`;
  }

  #condition(): string {
    const { random } = this.#draw;
    if (!random.chance(0.06)) return '';
    const name = random.pick(['skip', 'include']);
    if (random.chance(0.5)) return ` @${name}(if: ${random.chance(0.5)})`;
    return ` @${name}(if: ${this.#variable('Boolean!', random.chance(0.5))})`;
  }

  #argument({ name, type }: GraphQLArgument): string {
    const value = this.#value(name, type);
    return `${name}: ${this.#draw.random.chance(0.5) ? this.#variable(String(type), value) : literal(value, type)}`;
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.declarations.length}`;
    this.declarations.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  #value(name: string, type: GraphQLInputType): unknown {
    const { random, known } = this.#draw;
    if (isNonNullType(type)) return this.#value(name, type.ofType);
    if (isListType(type)) return Array.from({ length: random.int(0, 3) }, () => this.#value(name, type.ofType));
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const given = Object.values(type.getFields()).filter((f) => isNonNullType(f.type) || random.chance(0.4));
      return Object.fromEntries(given.map((f) => [f.name, this.#value(f.name, f.type)]));
    }
    const sensible = known(name);
    if (sensible && random.chance(0.85)) return random.pick(sensible);
    return scalar(random, getNamedType(type).name);
  }
}

function scalar(random: Random, name: string): unknown {
  if (name === 'Boolean') return random.chance(0.5);
  if (name === 'Int') return random.pick([0, 1, -1, 7, 2_147_483_647, -2_147_483_648]);
  if (name === 'Float') return random.pick([0, -0.5, 1e300, 3]);
  return random.pick([
    '',
    '0',
    'x',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '%00',
    "' OR 1=1 --",
    '💥',
    'a'.repeat(300),
  ]);
}

/** A value as it stands in the text of a query. Of a scalar that may be anything, an object is written as such. */
function literal(value: unknown, type?: GraphQLInputType): string {
  if (type && isNonNullType(type)) return literal(value, type.ofType);
  const inner = type && isListType(type) ? type.ofType : undefined;
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, inner)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const typeOf = (key: string) => (type && isInputObjectType(type) ? type.getFields()[key]?.type : undefined);
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${literal(one, typeOf(key))}`)
      .join(', ')} }`;
  }
  return type && isEnumType(type) ? String(value) : JSON.stringify(value);
}

function asAbstract(type: ReturnType<typeof getNamedType>) {
  if (isObjectType(type) || isAbstractType(type)) return type;
  throw new Error('a type without fields');
}

/** A list in an order drawn at random. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
