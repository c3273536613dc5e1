import { Fault } from '@zichtlijn/messages';
import type { Cells } from '@zichtlijn/release';
import { demoPurpose } from './purpose.ts';

/** One row of a comparison as the gateway answers it. */
export interface Row {
  readonly code: string;
  readonly answer: string | null;
  readonly municipality: { readonly name: string };
  readonly cells: Cells | null;
  readonly release: { readonly synthetic: boolean } | null;
}

const query = `query demo($in: Selection!, $indicator: ID!, $period: String!, $level: AreaLevel!) {
  compare(in: $in, indicator: $indicator, period: $period, level: $level) {
    rows { code answer municipality { name } cells release { synthetic } }
  }
}`;

/** Ask the gateway, over HTTP, for one comparison. @throws Fault DEMO_ANSWER when there is none. */
export async function askComparison(
  gateway: string,
  municipalities: readonly string[],
  indicator: string,
  period: string,
  level: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly Row[]> {
  const response = await fetch(`${gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'zicht-purpose': demoPurpose.id, ...headers },
    body: JSON.stringify({ query, variables: { in: { municipalities }, indicator, period, level } }),
    signal: AbortSignal.timeout(30_000),
  });
  const body = (await response.json()) as { readonly data?: { readonly compare?: { readonly rows: Row[] } } | null };
  if (body.data?.compare) return body.data.compare.rows;
  throw new Fault('DEMO_ANSWER', {
    nl: `De gateway gaf geen vergelijking voor ${indicator} over ${period} (HTTP ${response.status}).`,
    en: `The gateway gave no comparison of ${indicator} over ${period} (HTTP ${response.status}).`,
  });
}
