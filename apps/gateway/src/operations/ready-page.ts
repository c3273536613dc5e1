import { type Page, send } from '../server/page.ts';

/** What has to be there before the gateway can answer, by name. */
export type ReadyChecks = Readonly<Record<'register' | 'supergraph', () => Promise<boolean> | boolean>>;

const PATIENCE_MS = 2_000;

/** `/ready`: 200 when everything is there, otherwise 503 with the names of what is not. */
export function readyPage(checks: ReadyChecks): Page {
  let asking: Promise<readonly string[]> | null = null;
  return {
    path: '/ready',
    open: true,
    methods: ['GET'],
    async answer(_request, response) {
      // However many ask, the register is asked once at a time.
      asking ??= missing(checks).finally(() => (asking = null));
      const lacking = await asking;
      const body = lacking.length === 0 ? { status: 'ready' } : { status: 'not ready', missing: lacking };
      send(response, lacking.length === 0 ? 200 : 503, 'application/json', `${JSON.stringify(body)}\n`);
    },
  };
}

async function missing(checks: ReadyChecks): Promise<readonly string[]> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ((await isThere(check)) ? [] : [name])),
  );
  return results.flat();
}

async function isThere(check: () => Promise<boolean> | boolean): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => (timer = setTimeout(() => done(false), PATIENCE_MS)));
  try {
    return await Promise.race([Promise.resolve(check()), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
