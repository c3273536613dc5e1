import { Fault } from '@zichtlijn/messages';
import { isLoopback } from '@zichtlijn/operations';
import { Access } from './access.ts';
import { readAccess } from './access-file.ts';
import { accessKey } from './access-key.ts';

/**
 * What lets people in at the gateway of a directory that is to listen on a host; null when it has no provider, and then it listens to this machine alone.
 *
 * @throws Fault SIGN_IN_MISSING, ACCESS_INVALID, ACCESS_KEY or CLIENT_SECRET
 */
export function openAccess(directory: string, host: string): Access | null {
  const settings = readAccess(directory);
  if (settings !== null) return new Access(settings, accessKey(directory), directory);
  if (isLoopback(host)) return null;
  throw new Fault('SIGN_IN_MISSING', {
    nl: 'Zonder aanmelding luistert de gateway alleen op deze machine zelf. Beschrijf in access.yaml wie wordt toegelaten (docs/gateway-guide.md), of laat --host weg.',
    en: 'Without sign-in the gateway listens on this machine alone. Describe in access.yaml who is let in (docs/gateway-guide.md), or leave --host out.',
  });
}
