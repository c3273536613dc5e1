import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { type Page, send } from './page.ts';

/** Where the built dashboard lies in this repository. */
export const builtDashboard = join(import.meta.dirname, '../../../dashboard/dist');

/**
 * The dashboard may run and show what lies beside it and ask its own gateway; nothing of elsewhere, nothing inline, in no frame. Images may be `blob:`: a figure
 * that is saved as PNG is drawn from one.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Every address that no other page has: the dashboard, which finds its view in the address itself, and says so where it has none. `directory` holds
 * what was built.
 */
export function dashboardPage(directory: string = builtDashboard): Page {
  return {
    path: '/',
    andBelow: true,
    open: true,
    methods: ['GET'],
    async answer(_request, response, { pathname }) {
      response.setHeader('content-security-policy', policy);
      if (pathname.startsWith('/assets/')) return asset(response, directory, pathname.slice('/assets/'.length));
      const index = await read(join(directory, 'index.html'));
      if (index === null) return send(response, 503, 'text/html; charset=utf-8', notBuilt);
      const status = (await hasView(directory, pathname)) ? 200 : 404;
      send(response, status, 'text/html; charset=utf-8', index.toString());
    },
  };
}

/** A file of the build. Its name holds the hash of its content: what was read once stays right. */
async function asset(response: ServerResponse, directory: string, name: string): Promise<void> {
  const type = /^[\w-]+(\.[\w-]+)+$/.test(name) ? types[extname(name)] : undefined;
  const file = type === undefined ? null : await read(join(directory, 'assets', name));
  if (type === undefined || file === null) return send(response, 404, 'text/plain', 'not found\n');
  response.writeHead(200, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  response.end(file);
}

/** Whether the dashboard has a view at an address, by the list that was built with it. */
async function hasView(directory: string, pathname: string): Promise<boolean> {
  const list = await read(join(directory, 'views.json'));
  const [, first = ''] = pathname.split('/');
  return first === '' || (list !== null && (JSON.parse(list.toString()) as string[]).includes(first));
}

function read(file: string): Promise<Buffer | null> {
  return readFile(file).catch(() => null);
}

const notBuilt = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Zichtlijn</title></head>
<body><h1>Zichtlijn</h1>
<p>Het dashboard is nog niet gebouwd. Voer in de map van Zichtlijn <code>npm run build</code> uit en laad deze pagina opnieuw. De <a href="/verkenner">verkenner</a> werkt al.</p>
<p lang="en">The dashboard has not been built. Run <code>npm run build</code> in the folder of Zichtlijn and load this page again. The <a href="/verkenner">explorer</a> works already.</p>
</body></html>
`;
