import { type Page, send } from '../server/page.ts';
import { callerOfRequest } from './callers.ts';

/** `/wie`: who the gateway takes somebody for: role, where it holds and pseudonym; no name, because it knows none. */
export function whoPage(hasSignIn: boolean): Page {
  return {
    path: '/wie',
    methods: ['GET'],
    answer(request, response) {
      const { actor, role, grant } = callerOfRequest(request);
      const told = {
        signIn: hasSignIn,
        actor,
        role,
        riecs: grant?.riecs ?? [],
        municipalities: grant?.municipalities ?? [],
      };
      send(response, 200, 'application/json', `${JSON.stringify(told)}\n`);
    },
  };
}
