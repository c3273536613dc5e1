/** An event of a stream, or a comment that keeps it alive. */
export interface StreamedEvent {
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read events of any shape
  readonly data: any;
}

/** Ask to follow a comparison. */
export function askToFollow(
  url: string,
  question: unknown,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
) {
  return fetch(`${url}/stroom/vergelijken`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'zicht-purpose': 'toets', ...headers },
    body: typeof question === 'string' ? question : JSON.stringify(question),
    ...(signal && { signal }),
  });
}

/** The events of a stream as they come, comments among them. */
export async function* eventsOf(response: Response): AsyncGenerator<StreamedEvent> {
  let text = '';
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    text += part;
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      if (block.startsWith(':')) yield { event: 'comment', data: null };
      else {
        const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block)!;
        yield { event: event!, data: JSON.parse(data!) };
      }
    }
  }
}
