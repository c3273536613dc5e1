import type { IncomingMessage } from 'node:http';
import type { Outcome, ProcessingLog } from '@zichtlijn/processing-log';
import { AskedRequest } from '../log/asked-request.ts';
import type { Page } from '../server/page.ts';
import type { Access } from './access.ts';
import { Budgets } from './budgets.ts';
import { stranger } from './caller.ts';
import { letIn } from './callers.ts';
import { type Refusal, type RefusalCode, refuse } from './refusal.ts';

const outcomes: Readonly<Record<RefusalCode, Outcome>> = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  SIGN_IN_FAILED: 'UNAUTHENTICATED',
  NO_ROLE: 'FORBIDDEN',
  OTHER_ORIGIN: 'FORBIDDEN',
  TOO_OFTEN: 'TOO_OFTEN',
  SIGN_IN_UNAVAILABLE: 'FAILED',
};

/** Refusals of one caller that are written in a minute, and of all strangers together: nobody may fill the log by knocking. */
const refusalsPerMinute = 60;

/** Pages as whoever comes finds them: those that are not open answer only to who is let in. A page that says nothing of it is not open. */
export function guardedPages(
  pages: readonly Page[],
  access: Access,
  log: Pick<ProcessingLog, 'append'>,
): readonly Page[] {
  const written = new Budgets({ requestsPerMinute: refusalsPerMinute, costPerMinute: 1 });
  const note = async (request: IncomingMessage, { code, caller = stranger }: Refusal): Promise<void> => {
    if (written.takeRequest(caller.actor) > 0) return;
    const asked = new AskedRequest(caller, undefined, String(request.headers['traceparent'] ?? ''));
    asked.outcome = outcomes[code];
    // Nothing is told to whom is refused, so that a log that cannot be written holds up nobody here.
    await log.append(asked.processing()).catch(() => undefined);
  };
  return pages.map((page) => ({
    ...page,
    async answer(request, response, url) {
      const caller = page.open ? stranger : await access.admit(request);
      if ('code' in caller) {
        await note(request, caller);
        return refuse(response, caller);
      }
      letIn(request, caller);
      await page.answer(request, response, url);
    },
  }));
}
