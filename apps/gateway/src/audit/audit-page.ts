import type { IncomingMessage, ServerResponse } from 'node:http';
import { Fault, type Language } from '@zichtlijn/messages';
import { pageHeaders, pageStyle } from '@zichtlijn/pages';
import { notedHead, type ProcessingLog, searchLog, type WantedProcessings } from '@zichtlijn/processing-log';
import { callerOfRequest } from '../access/callers.ts';
import { AskedRequest } from '../log/asked-request.ts';
import { logDirectory } from '../log/log-directory.ts';
import type { Page } from '../server/page.ts';
import { auditExport } from './audit-export.ts';
import { auditView } from './audit-view.ts';
import { wantedOf } from './wanted.ts';

const languages: Readonly<Record<string, Language>> = { '/auditor': 'nl', '/auditor/en': 'en' };
const exportPath = '/auditor/uitvoer.jsonl';

/**
 * The pages for auditors, under `/auditor`: the log of this gateway, found by period, municipality, purpose and outcome, with the state of its chain, and
 * what was found as a file. For the role auditor alone; each reading stands in the log itself, before it is answered.
 *
 * @param directory of the gateway
 */
export function auditPage(directory: string, log: Pick<ProcessingLog, 'append'>): Page {
  const place = logDirectory(directory);
  let reading: Promise<unknown> = Promise.resolve();
  /** One at a time: each reads the log from its first record. */
  const inTurn = <T>(read: () => Promise<T>): Promise<T> => {
    const turn = reading.then(read);
    reading = turn.catch(() => undefined);
    return turn;
  };
  return {
    path: '/auditor',
    andBelow: true,
    methods: ['GET'],
    async answer(request, response, { pathname, searchParams }) {
      if (callerOfRequest(request).grant?.role !== 'auditor') return send(response, 403, 'text/plain', forAuditors);
      if (pathname === '/auditor/stijl.css') return send(response, 200, 'text/css', pageStyle);
      const language = languages[pathname];
      if (language === undefined && pathname !== exportPath) return send(response, 404, 'text/plain', 'not found\n');
      const wanted = wantedOf(searchParams);
      if (!(await isNoted(log, request, wanted))) return send(response, 503, 'text/plain', unavailable);
      if (language === undefined) return download(response, auditExport(place, wanted));
      const noted = notedHead(searchParams.get('kop') ?? '');
      const found = await inTurn(() => searchLog(place, wanted, noted));
      send(response, 200, 'text/html', auditView({ language, wanted, found, hasNoted: noted !== null }));
    },
  };
}

const forAuditors = 'Alleen voor auditors.\nFor auditors alone.\n';
const unavailable =
  'Het logboek kan niet worden geschreven, en zonder logboek wordt niet geantwoord.\nThe log cannot be written, and without the log nothing is answered.\n';

/** Write in the log that it is read, by whom, and of which municipality when of one. */
async function isNoted(
  log: Pick<ProcessingLog, 'append'>,
  request: IncomingMessage,
  { municipality }: WantedProcessings,
): Promise<boolean> {
  const asked = new AskedRequest(callerOfRequest(request), undefined, String(request.headers['traceparent'] ?? ''));
  asked.action = 'log';
  asked.outcome = 'ANSWERED';
  if (municipality !== '') asked.areas.add(municipality);
  return log.append(asked.processing()).then(
    () => true,
    () => false,
  );
}

/** A file as it is read. When the chain is broken, the file breaks off and does not end as a whole one. */
async function download(response: ServerResponse, lines: AsyncIterable<string>): Promise<void> {
  response.writeHead(200, {
    ...pageHeaders,
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': 'attachment; filename="logboek.jsonl"',
  });
  try {
    for await (const line of lines) {
      if (response.destroyed) return;
      if (!response.write(line)) await new Promise<void>((done) => response.once('drain', done).once('close', done));
    }
    response.end();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    response.destroy();
  }
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': `${type}; charset=utf-8` }).end(text);
}
