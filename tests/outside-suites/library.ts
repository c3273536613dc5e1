import type { Subgraph } from './subgraphs.ts';

/** Four subgraphs of an invented library that use what federation has: see the comments in each SDL. */
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external",
  "@provides", "@requires", "@override", "@inaccessible", "@interfaceObject"])`;

type Entity = Record<string, unknown>;
const numberOf = (id: unknown): number => Number(String(id).replace(/\D/g, '') || 0);

const authors = ['a1', 'a2', 'a3'].map((id, i) => ({
  __typename: 'Author',
  id,
  name: { first: `F${i}`, last: `L${i}` },
  nick: i === 2 ? null : `nick ${i}`,
}));
const authorOf = (id: unknown): Entity => authors[numberOf(id) % authors.length]!;
const products: readonly Entity[] = ['b1', 'b2', 'b3', 'f1', 'f2'].map((id, i) => {
  const isBook = id.startsWith('b');
  const own = isBook
    ? { isbn: `isbn-${i}`, weight: i * 100, size: 'SMALL', author: i === 1 ? null : authorOf(i) }
    : { minutes: 90 + i, hidden: 'inside', director: authorOf(i) };
  return { __typename: isBook ? 'Book' : 'Film', id, title: i === 2 ? null : `Title ${i}`, price: i * 5, ...own };
});
const productOf = (id: unknown): Entity | null => products.find((one) => one['id'] === id) ?? null;
const failing = (): never => {
  throw new Error('inside');
};

/** An interface that is an entity, a union over subgraphs, a key of an object, an input of two subgraphs, a hidden field, a field that fails. */
const catalogue: Subgraph = {
  sdl: `${link}
type Query {
  products(in: Filter): [Product!]!
  product(id: ID!): Product
  search(text: String): [Found!]!
  shelf: Shelf @shareable
  failing: Int
  failingHard: Shelf!
  labels(of: Label): [Label!]!
}
input Filter { ids: [ID!] limit: Int = 3 inner: Filter }
enum Label { NEW OLD }
interface Product @key(fields: "id") { id: ID! title: String price: Int }
type Book implements Product @key(fields: "id") { id: ID! title: String price: Int isbn: String! weight: Int @shareable size: Size author: Author }
type Film implements Product @key(fields: "id") { id: ID! title: String price: Int minutes: Int hidden: String @inaccessible director: Author! }
type Author @key(fields: "id") @key(fields: "name { first last }") { id: ID! name: Name! }
type Name @shareable { first: String! last: String! }
type Shelf @shareable { place: Int top: Book }
enum Size { SMALL LARGE }
union Found = Book | Author
`,
  root: {
    products: ({ in: filter }: { in?: { ids?: string[]; limit?: number } }) =>
      products.filter(({ id }) => filter?.ids?.includes(String(id)) ?? true).slice(0, Math.max(0, filter?.limit ?? 9)),
    product: ({ id }: Entity) => productOf(id),
    search: ({ text }: Entity) =>
      [...products.filter(({ __typename: t }) => t === 'Book'), ...authors].slice(numberOf(text) % 3),
    shelf: { place: 4, top: productOf('b2') },
    failing,
    failingHard: failing,
    labels: ({ of }: Entity) => [of ?? 'NEW', 'OLD'],
  },
  entity: ({ __typename: type, id, name }) => {
    if (type !== 'Author') return productOf(id);
    return authors.find((one) => one.id === id || one.name.last === (name as Entity | undefined)?.['last']) ?? null;
  },
};

const reviewsOf = (product: unknown): Entity[] =>
  Array.from({ length: numberOf(product) % 4 }, (_, i) => review(`r${numberOf(product)}${i}`, product));
const review = (id: string, product: unknown): Entity => {
  const { nick, id: author } = authorOf(numberOf(id)) as { nick: unknown; id: string };
  const of = { __typename: 'Product', id: product };
  // A key that is null: nobody can be asked for that author's other fields.
  const by = numberOf(id) % 5 === 3 ? { __typename: 'Author', id: null } : { __typename: 'Author', id: author, nick };
  return { __typename: 'Review', id, text: `text ${id}`, author: by, product: of };
};

/** An interface object, a provided field, a key that is null, a mutation. */
const reviews: Subgraph = {
  sdl: `${link}
type Query { review(id: ID!): Review latest(count: Int = 2): [Review] }
type Mutation { addReview(product: ID!, text: String!): Review  removeReviews(of: [ID!]!): Int! }
type Product @key(fields: "id") @interfaceObject { id: ID! reviews: [Review!]! score: Float }
type Review @key(fields: "id") { id: ID! text: String! author: Author @provides(fields: "nick") product: Product }
type Author @key(fields: "id") { id: ID! nick: String @external written: [Review!]! }
`,
  root: {
    review: ({ id }: Entity) => review(String(id), `b${1 + (numberOf(id) % 3)}`),
    latest: ({ count }: Entity) =>
      Array.from({ length: Math.min(5, Math.max(0, Number(count))) }, (_, i) =>
        i === 1 ? null : review(`r${i}`, 'f1'),
      ),
    addReview: ({ product, text }: Entity) => ({ ...review('r9', product), text }),
    removeReviews: ({ of }: { of: unknown[] }) => of.length,
  },
  entity: (given) => {
    if (given['__typename'] === 'Author') {
      const written = () => (given['id'] === null ? failing() : [review(`r${numberOf(given['id'])}`, 'b1')]);
      return { __typename: 'Author', id: given['id'], nick: 'of reviews', written };
    }
    if (given['__typename'] === 'Review') return review(String(given['id']), 'b2');
    return {
      ...given,
      reviews: () => reviewsOf(given['id']),
      score: numberOf(given['id']) === 2 ? null : numberOf(given['id']) / 2,
    };
  },
};

/** Fields that require those of others, an overridden field, another key, an enum and a field that two share. */
const shipping: Subgraph = {
  sdl: `${link}
type Query { shelf: Shelf @shareable  cheapest(size: Size): Book }
type Shelf @shareable { place: Int top: Book }
enum Size { SMALL LARGE }
type Book @key(fields: "id") { id: ID! weight: Int @shareable price: Int @external size: Size @override(from: "catalogue")
  shipping(zip: String): Int @requires(fields: "price") label: String @requires(fields: "price author { name { first } }") author: Author @external }
type Author @key(fields: "name { first last }") { name: Name! nick: String @shareable address: Address }
type Name @shareable { first: String! last: String! }
type Address { street: String city(upper: Boolean): String! }
`,
  root: {
    shelf: { place: 4, top: { __typename: 'Book', id: 'b2', weight: 100 } },
    cheapest: { __typename: 'Book', id: 'b3' },
  },
  entity: (given) => {
    if (given['__typename'] === 'Author') {
      const { first = '', last = '' } = (given['name'] ?? {}) as { first?: string; last?: string };
      const city = ({ upper }: Entity) => (upper ? 'DELFT' : last === 'L1' ? null : 'Delft');
      return {
        ...given,
        nick: `nick ${numberOf(last)}`,
        address: first === 'F2' ? null : { street: `${first} street`, city },
      };
    }
    const price = given['price'] as number | null | undefined;
    const weight = Number(productOf(given['id'])?.['weight'] ?? 0);
    const shipping = ({ zip }: Entity) => (typeof price === 'number' ? price + String(zip ?? '').length : failing());
    return {
      ...given,
      weight,
      size: numberOf(given['id']) === 2 ? null : 'LARGE',
      shipping,
      label: JSON.stringify([price, weight, given['author'] ?? null]),
    };
  },
};

export const library: Readonly<Record<string, Subgraph>> = { catalogue, reviews, shipping };
