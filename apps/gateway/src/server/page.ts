import type { IncomingMessage, ServerResponse } from 'node:http';

/** One address of the gateway's HTTP server and what is answered there. */
export interface Page {
  readonly path: string;
  /** Whether it answers for every address below `path` that no other page has. */
  readonly andBelow?: true;
  /** Whether it answers to whoever comes, also where others have to sign in. */
  readonly open?: true;
  readonly methods: readonly ('GET' | 'POST')[];
  answer(request: IncomingMessage, response: ServerResponse, url: URL): void | Promise<void>;
}

/** The page for an address: its own before one that lies above it, the nearest first. */
export function pageFor(pages: readonly Page[], pathname: string): Page | undefined {
  const above = pages.filter(
    ({ path, andBelow }) => andBelow && pathname.startsWith(path.endsWith('/') ? path : `${path}/`),
  );
  return pages.find(({ path }) => path === pathname) ?? above.sort((a, b) => b.path.length - a.path.length)[0];
}

/** Answer at once, with headers that keep a browser from guessing, telling or keeping. */
export function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}

/** A page that is text and nothing else. */
export function textPage(path: string, type: string, body: (request: IncomingMessage) => string): Page {
  return { path, methods: ['GET'], answer: (request, response) => send(response, 200, type, body(request)) };
}
