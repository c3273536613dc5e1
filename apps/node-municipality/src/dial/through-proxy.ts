import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';

/**
 * A connection to a host through a proxy (RFC 9110, 9.3.6, CONNECT): what is written to it goes to the host as it is. Rejects when the proxy cannot be reached in time, or does not
 * connect.
 */
export function throughProxy(proxy: URL, host: string, port: number, patienceMs: number): Promise<Socket> {
  const path = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const { username, password, hostname, protocol } = proxy;
  const names = [username, password].map(decodeURIComponent).join(':');
  const authorization = Buffer.from(names).toString('base64');
  const asking = (protocol === 'https:' ? secureRequest : request)({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: proxy.port === '' ? (protocol === 'https:' ? 443 : 80) : Number(proxy.port),
    method: 'CONNECT',
    path,
    agent: false,
    headers: { host: path, ...(username !== '' && { 'proxy-authorization': `Basic ${authorization}` }) },
  });
  return new Promise((done, fail) => {
    const late = setTimeout(() => asking.destroy(new Error('late')), patienceMs);
    asking.once('error', fail);
    asking.once('close', () => clearTimeout(late));
    asking.once('response', () => asking.destroy(new Error('not connected')));
    asking.once('connect', ({ statusCode }, socket: Socket, head: Buffer) => {
      clearTimeout(late);
      // Before TLS began the other side has nothing to say.
      if (statusCode === 200 && head.length === 0) return done(socket);
      socket.destroy();
      fail(new Error('not connected'));
    });
    asking.end();
  });
}
