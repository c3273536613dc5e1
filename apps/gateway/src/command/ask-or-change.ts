import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Fault } from '@zichtlijn/messages';
import { keyName } from '@zichtlijn/release';
import { gatewayKey } from '../assertion/gateway-key.ts';
import { runJoiningCommand } from '../joining/joining-commands.ts';
import { askRunning, type ControlCommand, controlPath, type Told } from '../register/control-socket.ts';
import { NodeRegister } from '../register/node-register.ts';
import { isRegisterCommand, runCommand } from '../register/register-commands.ts';
import { registerLocation } from '../register/register-location.ts';

const STARTING_MS = 15_000;

/** What can be asked of the register. */
type ChangeCommand = Exclude<ControlCommand, { command: 'rotate-key' }>;

/**
 * Run a command through the gateway that runs, else directly. A register in use without a socket is of a gateway that is just starting.
 *
 * @throws Fault of the register
 */
export async function askOrChange(directory: string, command: ChangeCommand): Promise<Told> {
  const giveUp = performance.now() + STARTING_MS;
  for (;;) {
    const told = await askRunning(controlPath(directory), command);
    if (told) return told;
    try {
      return await changeDirectly(directory, command);
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'DATABASE_IN_USE') || performance.now() > giveUp) throw error;
      await setTimeout(250);
    }
  }
}

async function changeDirectly(directory: string, command: ChangeCommand): Promise<Told> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const register = await NodeRegister.open(registerLocation(directory));
  try {
    if (isRegisterCommand(command)) return await runCommand(register, command);
    const own = { key: keyName(gatewayKey(directory)), url: null };
    return { said: await runJoiningCommand(register, own, command) };
  } finally {
    await register.close();
  }
}
