import type { Cells } from '@zichtlijn/release';

const query = `query table($of: [_Any!]!, $indicator: ID!, $level: AreaLevel!) {
  _entities(representations: $of) { ... on Municipality { table(indicator: $indicator, level: $level) { cells } } }
}`;

interface Answer {
  readonly data?: {
    readonly _entities: readonly ({ readonly table: { readonly cells: Cells } | null } | null)[];
  } | null;
}

/** Ask a node for one table of its current release, as the gateway does; null when the release does not hold it. */
export async function askTable(address: string, code: string, indicator: string, level: string): Promise<Cells | null> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { of: [{ __typename: 'Municipality', code }], indicator, level } }),
    signal: AbortSignal.timeout(60_000),
  });
  const { data } = (await response.json()) as Answer;
  if (!data) throw new Error(`the node answered HTTP ${response.status} without data`);
  return data._entities[0]?.table?.cells ?? null;
}
