import type { ServerResponse } from 'node:http';
import { type Page, send } from '../server/page.ts';
import { refuse } from './refusal.ts';
import { returnPath } from './return-path.ts';
import { isOfOwnPage } from './same-origin.ts';
import { CALLBACK_PATH, type SignIn, type Step } from './sign-in.ts';

/** Where browsers sign in, come back from the provider, and sign out. Open to everybody: who comes is not known yet. */
export function signInPages(signIn: SignIn): readonly Page[] {
  return [
    {
      path: '/aanmelden',
      methods: ['GET'],
      open: true,
      async answer(_request, response, { searchParams }) {
        const step = await signIn.begin(returnPath(searchParams.get('terug'), signIn.address));
        if (step === null) return refuse(response, { code: 'SIGN_IN_UNAVAILABLE', retryAfter: 30 });
        go(response, 302, step);
      },
    },
    {
      path: CALLBACK_PATH,
      methods: ['GET'],
      open: true,
      async answer(request, response, url) {
        const step = await signIn.finish(request, url);
        if (typeof step === 'string') return refuse(response, { code: step });
        go(response, 303, step);
      },
    },
    {
      path: '/afmelden',
      methods: ['POST'],
      open: true,
      async answer(request, response) {
        if (!isOfOwnPage(request, signIn.address)) return refuse(response, { code: 'OTHER_ORIGIN' });
        const { to, cookies } = await signIn.end(await signIn.session(request));
        response.setHeader('set-cookie', [...cookies]);
        send(response, 200, 'application/json', `${JSON.stringify({ signedOut: true, next: to })}\n`);
      },
    },
  ];
}

function go(response: ServerResponse, status: 302 | 303, { to, cookies }: Step): void {
  response.setHeader('set-cookie', [...cookies]);
  response.setHeader('location', to);
  send(response, status, 'text/plain', '');
}
