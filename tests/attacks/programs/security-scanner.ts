import { postJson, rawRequest } from '../outside/raw-request.ts';

/** Tells whether a server is open in one way. */
type Check = (url: string) => Promise<boolean>;

const ask = (query: string) => (url: string) => postJson(url, { query });
const typename = '{ __typename }';
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const repeated = (text: string, times: number) =>
  Array.from({ length: times }, (_, i) => text.replaceAll('#', `${i}`)).join(' ');
const answered: (query: string) => Check = (query) => async (url) => Boolean((await ask(query)(url)).json?.data);
const circle = `${'fields { type { '.repeat(4)}name${' } }'.repeat(4)}`;

/** Traces of the inside: a stack, a file of a program, a database, an address. */
export const inside =
  /\bat \S+ \(|stacktrace|node_modules|\.[cm]?[jt]s:\d|node:internal|\bSELECT\b.*\bFROM\b|ECONN|EADDR|postgres|pglite/i;

/**
 * What scanners of GraphQL servers look for, by the names of graphql-cop 1.15 (https://github.com/dolevf/graphql-cop, 2024), and beside those what a browser
 * can be made to send from a page elsewhere. Each tells whether it is there.
 */
const checks: Readonly<Record<string, Check>> = {
  'Alias Overloading': answered(`{ ${repeated('a#: __typename', 101)} }`),
  'Array-based Query Batching': async (url) => {
    const { json } = await postJson(
      url,
      Array.from({ length: 11 }, () => ({ query: typename })),
    );
    return Array.isArray(json) && json.length > 1;
  },
  'Directive Overloading': async (url) => {
    const { json } = await ask(`{ __typename ${repeated('@aa', 10).replaceAll(' ', '')} }`)(url);
    return json?.errors?.length >= 10;
  },
  'Introspection-based Circular Query': answered(`{ __schema { types { ${circle} } } }`),
  'Circular Fragment': answered('{ ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }'),
  'Field Duplication': answered(`{ ${repeated('__typename', 500)} }`),
  'Deep Nesting': answered(`{ ${'... on Query { '.repeat(600)}__typename${' }'.repeat(600)} }`),
  'Token Flood': answered(`{ ${repeated('__typename @include(if: true)', 2_000)} }`),
  Introspection: answered('{ __schema { types { name fields { name } } } }'),
  'Introspection of a type': answered('{ __type(name: "Query") { fields { name } } }'),
  'Field Suggestions': async (url) =>
    /did you mean/i.test((await ask('{ __typenam compar municipalite _servic }')(url)).text),
  'GraphQL IDE': async (url) => {
    const pages = ['/graphiql', '/playground', '/console', '/graphql'].map((path) =>
      rawRequest(new URL(path, url).href, { method: 'GET', headers: { accept: 'text/html' } }),
    );
    return (await Promise.all(pages)).some(({ text }) =>
      /graphiql|graphql[ -]playground|apollo sandbox|embeddable-sandbox/i.test(text),
    );
  },
  'GET Method Query Support': async (url) => {
    const { json } = await rawRequest(url, { method: 'GET', search: `?query=${encodeURIComponent(typename)}` });
    return Boolean(json?.data);
  },
  'Mutation is allowed over GET': async (url) => {
    const search = `?query=${encodeURIComponent('mutation { __typename }')}`;
    const { json } = await rawRequest(url, { method: 'GET', search, headers: { 'apollo-require-preflight': '1' } });
    return Boolean(json?.data);
  },
  'POST based url-encoded query': async (url) => {
    const query = `query=${encodeURIComponent(typename)}`;
    const sent = [{ search: `?${query}` }, { headers: form, body: query }, { headers: form, search: `?${query}` }];
    return (await Promise.all(sent.map((one) => rawRequest(url, one)))).some(({ json }) => Boolean(json?.data));
  },
  'POST of a text or a form with files': async (url) => {
    const body = JSON.stringify({ query: typename });
    const types = [
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/graphql',
      'text/plain; x=application/json',
    ];
    const answers = types.map((type) => rawRequest(url, { headers: { 'content-type': type }, body }));
    return (await Promise.all(answers)).some(({ json }) => Boolean(json?.data));
  },
  'Trace Mode': async (url) => {
    const { json } = await ask(typename)(url);
    return json?.extensions !== undefined;
  },
  'Unhandled Errors Detection': async (url) => {
    const bodies = [
      '{ "query": ',
      '[]',
      'null',
      '7',
      '{"query":7}',
      '{"query":"query cop { abc }"}',
      '{"query":"{","variables":[]}',
    ];
    const headers = { 'content-type': 'application/json' };
    const answers = await Promise.all(bodies.map((body) => rawRequest(url, { headers, body })));
    return answers.some(({ status, text }) => status >= 500 || inside.test(text) || text.includes('exception'));
  },
};

/** The names of all that is looked for. */
export const scanned: readonly string[] = Object.keys(checks);

/** What a scanner finds at the address of a GraphQL server, by name. */
export async function scan(url: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, isOpen] of Object.entries(checks)) if (await isOpen(url)) found.push(name);
  return found;
}
