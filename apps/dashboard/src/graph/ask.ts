import { leavesToSignIn } from '../session/session.ts';
import type { Document } from './document.ts';
import { type AskFault, faultsOf, gatewayAway } from './fault.ts';

/** What came back: data, perhaps in part, and the faults that say what is missing. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly faults: readonly AskFault[];
}

/** Ask this dashboard's own gateway, for a purpose. Never throws: no answer is an answer with a fault. */
export async function ask<Data, Variables>(
  { text }: Document<Data, Variables>,
  variables: Variables,
  purpose: string | null,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(purpose === null ? {} : { 'zicht-purpose': purpose }) },
      body: JSON.stringify({ query: text, variables }),
      ...(signal === undefined ? {} : { signal }),
    });
    leavesToSignIn(response);
    const body = (await response.json()) as { data?: Data | null; errors?: Parameters<typeof faultsOf>[0] };
    return { data: body.data ?? null, faults: faultsOf(body.errors) };
  } catch {
    return { data: null, faults: [gatewayAway] };
  }
}
