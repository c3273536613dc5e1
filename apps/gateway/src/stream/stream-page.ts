import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { ProcessingLog } from '@zichtlijn/processing-log';
import type { GraphQLSchema } from 'graphql';
import { callerOfRequest } from '../access/callers.ts';
import { nodeContract } from '../fleet/node-contract.ts';
import type { Scatter } from '../fleet/scatter.ts';
import { AskedRequest, askedRequests } from '../log/asked-request.ts';
import { PURPOSE_HEADER } from '../purpose/purposes.ts';
import { type Page, send } from '../server/page.ts';
import { parseJson, readBody } from '../server/read-body.ts';
import { type FollowedComparison, followedComparison } from './comparison-query.ts';
import { EventStream } from './event-stream.ts';
import { openComparison } from './follow-comparison.ts';
import { type OpenComparison, rowsAsTheyCome } from './rows-as-they-come.ts';
import { streamError } from './stream-error.ts';

/** So many comparisons are followed at a time. */
const MOST_STREAMS = 64;
const json = 'application/json';

/** What a comparison is followed with. */
export interface StreamDoor {
  readonly graph: ApolloServer;
  readonly scatter: Scatter;
  /** Nothing is told that is not in it. */
  readonly log: Pick<ProcessingLog, 'append'>;
}

type RunningDoor = StreamDoor & { readonly contract: GraphQLSchema };

/**
 * `/stroom/vergelijken`: a comparison as it comes in, as server-sent events. `begin` tells what is compared, `row` comes as each node answers, in any order, and
 * `end` sums up. Only by POST of JSON, so that no page elsewhere can ask for it. It is in the log before the first row and once more when it is over.
 */
export function streamPage(parts: StreamDoor): Page {
  const door = { ...parts, contract: nodeContract().schema };
  let streams = 0;
  return {
    path: '/stroom/vergelijken',
    methods: ['POST'],
    async answer(request, response) {
      if (!request.headers['content-type']?.startsWith(json))
        return send(response, 415, json, streamError('STREAM_NOT_JSON'));
      const text = await readBody(request);
      if (text === null) return send(response, 413, json, streamError('STREAM_QUESTION'));
      const question = followedComparison.safeParse(parseJson(text));
      if (!question.success) return send(response, 400, json, streamError('STREAM_QUESTION'));
      if (streams >= MOST_STREAMS) return send(response, 503, json, streamError('STREAMS_FULL'));
      streams += 1;
      try {
        await follow(door, request, response, question.data);
      } finally {
        streams -= 1;
      }
    },
  };
}

async function follow(
  door: RunningDoor,
  request: IncomingMessage,
  response: ServerResponse,
  question: FollowedComparison,
) {
  const { headers } = request;
  const header = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  const asked = new AskedRequest(callerOfRequest(request), header(PURPOSE_HEADER), header('traceparent'));
  const gone = new AbortController();
  // Every node that is asked listens to it.
  setMaxListeners(0, gone.signal);
  response.once('close', () => gone.abort());
  asked.signal = gone.signal;
  await askedRequests.run(asked, async () => {
    const opened = await openComparison(door.graph, request, question);
    const isOpen = 'rows' in opened;
    if (isOpen) {
      for (const { code } of opened.rows) asked.areas.add(code);
      asked.outcome = 'STARTED';
    }
    if (!(await isLogged(door, asked))) return send(response, 503, json, streamError('LOG_UNAVAILABLE'));
    if (isOpen) await tell(door, response, asked, opened, question.form);
    else send(response, opened.status, json, opened.body);
  });
}

async function tell(
  door: RunningDoor,
  response: ServerResponse,
  asked: AskedRequest,
  comparison: OpenComparison,
  form: FollowedComparison['form'],
): Promise<void> {
  const stream = new EventStream(response);
  const { rows, ...of } = comparison;
  stream.send('begin', { ...of, rows: rows.length });
  const answers: Record<string, number> = {};
  let isWhole = true;
  await rowsAsTheyCome(door, comparison, form, (one) => {
    const { answer } = one.row;
    answers[answer] = (answers[answer] ?? 0) + 1;
    if (one.errors.length > 0) isWhole = false;
    stream.send('row', one);
  });
  const isGone = asked.signal?.aborted ?? false;
  asked.outcome = isGone ? 'BROKEN_OFF' : isWhole ? 'ANSWERED' : 'PARTIAL';
  const isThere = await isLogged(door, asked);
  if (isThere) stream.send('end', { rows: rows.length, answers, releases: asked.releases.size });
  else stream.send('error', JSON.parse(streamError('LOG_UNAVAILABLE')));
  stream.end();
}

async function isLogged({ log }: StreamDoor, asked: AskedRequest): Promise<boolean> {
  try {
    await log.append(asked.processing());
    return true;
  } catch {
    return false;
  }
}
