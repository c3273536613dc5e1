import { keyText } from '@zichtlijn/assertion';
import pg from 'pg';
import { GatewayIdentity } from '../../apps/gateway/src/assertion/gateway-identity.ts';
import { gatewayKey } from '../../apps/gateway/src/assertion/gateway-key.ts';
import { federation } from '../../apps/gateway/src/joining/federation.ts';
import { runJoiningCommand } from '../../apps/gateway/src/joining/joining-commands.ts';
import { joiningPage } from '../../apps/gateway/src/joining/joining-page.ts';
import { controlPath, serveControl } from '../../apps/gateway/src/register/control-socket.ts';
import { NodeRegister } from '../../apps/gateway/src/register/node-register.ts';
import { isRegisterCommand, runCommand } from '../../apps/gateway/src/register/register-commands.ts';
import { registerLocation } from '../../apps/gateway/src/register/register-location.ts';
import { listen } from '../../apps/gateway/src/server/gateway-server.ts';

/**
 * Register, joining page and control socket of a gateway, as it has them. Told `before` or `after`, it is killed by SIGKILL when the next change of its register is about to be kept, or is kept and
 * not yet answered. What a node is asked while it is probed changes nothing, and is left out.
 */
const [directory, port] = process.argv.slice(2) as [string, string];
const register = await NodeRegister.open(registerLocation(directory));
const known = new GatewayIdentity(directory, { identity: gatewayKey(directory), succession: [] });
const page = joiningPage({
  ...{ register: register.joining, known, floor: federation() },
  probe: async () => {},
  changed: async () => {},
});
const { url } = await listen([page], '127.0.0.1', Number(port));
await serveControl(controlPath(directory), async (command) => {
  if (isRegisterCommand(command)) return runCommand(register, command);
  if (command.command === 'rotate-key') throw new Error('not here');
  return { said: await runJoiningCommand(register, { key: keyText(known.identity), url }, command) };
});

let moment: unknown;
const end = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
};
const query = pg.Client.prototype.query as (...words: unknown[]) => unknown;
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...words: unknown[]): unknown {
    const [asked] = words as [string | { readonly text?: string }];
    const isCommit = (typeof asked === 'string' ? asked : asked.text)?.trim().toLowerCase() === 'commit';
    if (isCommit && moment === 'before') end();
    const answer = query.apply(this, words);
    return isCommit && moment === 'after' ? Promise.resolve(answer).then(end) : answer;
  },
});
process.on('message', (told) => {
  moment = told;
  process.send?.(told);
});
process.send?.(url);
