import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { ComparisonRow, ComparisonVariables } from '../documents/comparison.ts';
import { leavesToSignIn } from '../session/session.ts';
import { type AskFault, faultsOf, gatewayAway } from './fault.ts';

/** A comparison as far as it came in. */
export interface Followed {
  readonly asking: boolean;
  /** How many rows it will have; null as long as that is not told. */
  readonly expected: number | null;
  /** Those that came, in the order of the whole. */
  readonly rows: readonly ComparisonRow[];
  readonly faults: readonly AskFault[];
}

/** Nothing came in yet. */
export const nothingYet: Followed = { asking: true, expected: null, rows: [], faults: [] };

type Errors = Parameters<typeof faultsOf>[0];
/** The data of an event of `/stroom/vergelijken`, by the name of the event. */
interface Told {
  readonly rows?: number;
  readonly index?: number;
  readonly row?: ComparisonRow;
  readonly errors?: Errors;
}

/** Follow a comparison at this dashboard's own gateway: tells what came in so far at every row, and at last with `asking` false. Never throws. */
export async function follow(
  variables: ComparisonVariables,
  purpose: string | null,
  tell: (followed: Followed) => void,
  signal: AbortSignal,
): Promise<void> {
  let followed = nothingYet;
  const more = (change: Partial<Followed>): void => {
    followed = { ...followed, ...change };
    tell(followed);
  };
  try {
    const response = await fetch('/stroom/vergelijken', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(purpose === null ? {} : { 'zicht-purpose': purpose }) },
      body: JSON.stringify({ ...variables, form: 'cells' }),
      signal,
    });
    leavesToSignIn(response);
    if (!response.ok) return more({ asking: false, faults: faultsOf(((await response.json()) as Told).errors) });
    const rows: ComparisonRow[] = [];
    for await (const { event, data } of eventsOf(response)) {
      const { rows: count, index, row, errors } = JSON.parse(data) as Told;
      if (event === 'begin') more({ expected: count ?? 0 });
      if (event === 'error') return more({ asking: false, faults: [...followed.faults, ...faultsOf(errors)] });
      if (event === 'end') return more({ asking: false });
      if (row === undefined || index === undefined) continue;
      rows[index] = row;
      more({ rows: rows.filter(() => true), faults: [...followed.faults, ...faultsOf(errors)] });
    }
  } catch {
    // Said below, as of a stream that broke off.
  }
  more({ asking: false, faults: [...followed.faults, gatewayAway] });
}

async function* eventsOf({ body }: Response) {
  if (body === null) return;
  const text: ReadableStream<string> = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>);
  const reader = text.pipeThrough(new EventSourceParserStream()).getReader();
  for (;;) {
    // A reader of its own: not every browser can loop over a stream.
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
