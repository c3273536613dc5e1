import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

/**
 * Loaded into a program before its own code (`--import`): writes down, one a line, every host outside this machine that it
 * connects to, whatever library does so, and refuses the connection.
 */
const record = process.env['RECORD_CONNECTIONS'] ?? '';
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
  const options = (Array.isArray(given[0]) ? given[0][0] : given[0]) as {
    readonly host?: string;
    readonly path?: string;
  };
  const host = options.path === undefined ? (options.host ?? 'localhost') : 'localhost';
  if (/^(localhost|127\.|::1$)/.test(host)) return Reflect.apply(connect, this, given);
  appendFileSync(record, `${host}\n`);
  return this.destroy(new Error('refused by the test'));
} as typeof connect;
