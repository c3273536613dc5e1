/** An answer of a GraphQL server, with everything around it that an outsider sees. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Ask a gateway or node over HTTP. `url` is the full address of its GraphQL. */
export async function ask(url: string, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
  return { status: response.status, headers: Object.fromEntries(response.headers), text, data, errors };
}

/** The closed codes with which a question was refused. */
export const refusals = ({ errors }: Answer): unknown[] => errors.map(({ extensions }) => extensions?.['code']);
