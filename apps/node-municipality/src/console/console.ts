import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Fault } from '@zichtlijn/messages';
import { html, pageHeaders, pageStyle } from '@zichtlijn/pages';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { addressOf } from './address.ts';
import { ConsoleDoor, isForHere, isFromHere } from './door.ts';
import { framed, pageAt, saidIn } from './frame.ts';
import type { Look } from './look.ts';
import { retractByForm, retractPage } from './pages/retract-page.ts';
import { ReleaseSummaries } from './release-summary.ts';

/** Larger than any form of ours. */
const LARGEST_FORM = 8_192;

/** The console of a node: pages for its own people, on this machine alone. */
export class Console {
  readonly door = new ConsoleDoor();
  readonly server: Server = createServer((request, response) => {
    this.#answer(request, response).catch(() => send(response, 500, 'Er ging iets mis. | Something went wrong.'));
  });
  readonly #directory: string;
  readonly #summaries = new ReleaseSummaries();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Listen on this machine alone. @returns the address to open, which works once */
  async listen(port: number): Promise<string> {
    await new Promise<void>((done, fail) => {
      this.server.once('error', fail).listen(port, '127.0.0.1', done);
    });
    return `http://127.0.0.1:${this.#port}/?sleutel=${this.door.key}`;
  }

  get #port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Whoever comes by a name of elsewhere learns nothing, not even that a console is here.
    if (!isForHere(request, this.#port)) return send(response, 421, '');
    const { method = '' } = request;
    if (method !== 'GET' && method !== 'POST') return send(response, 405, '');
    const { door } = this;
    const url = new URL(request.url ?? '/', 'http://console.invalid');
    if (method === 'GET' && url.pathname === '/' && door.open(url.searchParams.get('sleutel'))) {
      response.setHeader('set-cookie', door.cookie);
      return redirect(response, `/${door.place}/nl`);
    }
    if (!door.knows(request)) return send(response, 403, closed);
    const address = addressOf(url.pathname, door.place);
    if (address === 'style') return send(response, 200, pageStyle, 'text/css');
    if (address === null) return send(response, 404, '');
    const { language, path } = address;
    const look = this.#look(url.searchParams, language);
    if (method === 'GET') return this.#show(response, look, path, url);
    if (!isFromHere(request) || path !== retractPage.path) return send(response, 403, closed);
    return this.#retract(request, response, look, url);
  }

  async #show(response: ServerResponse, look: Look, path: string, url: URL): Promise<void> {
    const shown = pageAt(path);
    if (shown === undefined) return send(response, 404, '');
    const { text, status } = await framed(look, shown, this.door.place, url);
    send(response, status, text, 'text/html');
  }

  async #retract(request: IncomingMessage, response: ServerResponse, look: Look, url: URL): Promise<void> {
    const form = await formOf(request);
    if (form === null || !this.door.isOwnForm(form.get('formulier'))) return send(response, 403, closed);
    try {
      await retractByForm(look, form);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const said = {
        ...retractPage,
        main: async () => html`<h1>${look.say(retractPage.title)}</h1><p class="note">${look.say(error.sentence)}</p>`,
      };
      const { text } = await framed(look, said, this.door.place, url);
      return send(response, 400, text, 'text/html');
    }
    redirect(response, look.to(''));
  }

  #look(query: URLSearchParams, language: Look['language']): Look {
    const configuration = readConfiguration(this.#directory);
    const wanted = query.get('gemeente');
    const municipality =
      configuration.municipalities.find(({ code }) => code === wanted) ?? configuration.municipalities[0]!;
    const common = { configuration, municipality, language, query, summaries: this.#summaries };
    return { ...common, formKey: this.door.formKey, ...saidIn(language, municipality.code, this.door.place) };
  }
}

const closed =
  'Open het adres dat `zicht-node console` liet zien; het werkt één keer. Start het programma opnieuw voor een ander.\nOpen the address that `zicht-node console` showed; it works once. Start the program again for another.\n';

async function formOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (request.headers['content-type']?.split(';')[0] !== 'application/x-www-form-urlencoded') return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_FORM) return null;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(303, { ...pageHeaders, location: to }).end();
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { ...pageHeaders, 'content-type': `${type}; charset=utf-8` }).end(text);
}
