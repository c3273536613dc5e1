import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { z } from 'zod';
import { type JoiningCommand, joiningCommand } from '../joining/joining-commands.ts';
import type { RegisteredNode } from './node-register.ts';
import { commandReply, nodesOf, type RegisterCommand, registerCommand } from './register-commands.ts';

const controlCommand = z.union([registerCommand, joiningCommand]);
/** What can be asked of a gateway that runs. */
export type ControlCommand = RegisterCommand | JoiningCommand;

/** What a command gives: the nodes that are then registered, or what else it says. */
export type Told = readonly RegisteredNode[] | { readonly said: unknown };
/** Carries out a command. */
export type RunControl = (command: ControlCommand) => Promise<Told>;

const MAX_LINE = 64 * 1024;
const LONGEST_PATH = 100;

/** Where the control socket of a gateway directory is; elsewhere when the path is too long for a socket. */
export function controlPath(directory: string): string {
  const path = join(resolve(directory), 'control.sock');
  if (process.platform !== 'win32' && Buffer.byteLength(path) <= LONGEST_PATH) return path;
  const name = `zicht-gateway-${createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** Take commands for a running gateway, from this user alone. Each connection brings one line and gets one. */
export async function serveControl(path: string, run: RunControl): Promise<{ close(): Promise<void> }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.setTimeout(10_000, () => socket.destroy());
    readLine(socket)
      .then((line) => reply(line, run))
      .then((text) => socket.end(`${text}\n`))
      .catch(() => socket.destroy());
  });
  // Whoever holds the directory's database is the only gateway here: a socket that is left over is of a killed one.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const mask = process.umask(0o177);
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(path, done);
    });
  } finally {
    process.umask(mask);
  }
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return { close: () => new Promise((done) => server.close(() => done())) };
}

async function reply(line: string, run: RunControl): Promise<string> {
  try {
    const told = await run(controlCommand.parse(JSON.parse(line)));
    return JSON.stringify('said' in told ? told : { nodes: told });
  } catch (error) {
    const fault = error instanceof Fault ? error : notUnderstood;
    return JSON.stringify({ fault: { code: fault.code, ...fault.sentence, exitCode: fault.exitCode } });
  }
}

const notUnderstood = new Fault('CONTROL_FAILED', {
  nl: 'De draaiende gateway kon deze opdracht niet uitvoeren. Gebruik dezelfde versie van zicht-gateway en probeer het opnieuw.',
  en: 'The running gateway could not carry out this command. Use the same version of zicht-gateway and try again.',
});

/** Send a command to a running gateway; null when none is running. @throws Fault what the gateway answered */
export async function askRunning(path: string, command: ControlCommand): Promise<Told | null> {
  const socket = connect(path);
  const connected = await new Promise<boolean>((done) => {
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
  if (!connected) return null;
  socket.on('error', () => undefined);
  socket.write(`${JSON.stringify(command)}\n`);
  const line = await readLine(socket).catch(() => '');
  socket.destroy();
  const parsed = line === '' ? null : commandReply.safeParse(JSON.parse(line));
  if (!parsed?.success) throw notUnderstood;
  return 'said' in parsed.data ? parsed.data : nodesOf(parsed.data);
}

function readLine(socket: Socket): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      text += part;
      const end = text.indexOf('\n');
      if (end !== -1) done(text.slice(0, end));
      else if (text.length > MAX_LINE) socket.destroy();
    });
    socket.on('close', () => fail(new Error('the other side closed')));
  });
}
