import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import { Fault } from '@zichtlijn/messages';
import type { Certificates } from './certificates.ts';

const HANDSHAKE = 0x16;
const LOOK_AGAIN_MS = 30_000;

const { sentence } = new Fault('HTTPS_NEEDED', {
  nl: 'Deze poort spreekt alleen https. Gebruik een adres dat met https:// begint.',
  en: 'This port speaks https only. Use an address that starts with https://.',
});
const body = `${JSON.stringify({ error: { code: 'HTTPS_NEEDED', ...sentence } })}\n`;
const refusal = `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`;

/**
 * An HTTPS server that takes renewed certificates within half a minute. With authorities among its certificates it asks each client for one, and
 * leaves it to the listener to refuse, so that who is refused hears why. Whoever speaks plain HTTP hears that in one sentence.
 */
export function secureServer(certificates: Certificates, listener: RequestListener): Server {
  const { ca } = certificates.files;
  const server = createServer(
    { ...certificates.current(), minVersion: 'TLSv1.2', requestCert: ca !== undefined, rejectUnauthorized: false },
    listener,
  );
  refusePlain(server);
  let pem = certificates.current();
  const look = setInterval(() => {
    const now = certificates.current();
    if (now !== pem) server.setSecureContext({ ...now, minVersion: 'TLSv1.2' });
    pem = now;
  }, LOOK_AGAIN_MS).unref();
  server.once('close', () => clearInterval(look));
  return server;
}

/** The first byte tells: a TLS client begins with a handshake record (RFC 8446, section 5.1). */
function refusePlain(server: Server): void {
  const [secure] = server.listeners('connection') as ((socket: Socket) => void)[];
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    const patience = setTimeout(() => socket.destroy(), 10_000);
    socket.on('error', () => undefined);
    socket.once('close', () => clearTimeout(patience));
    socket.once('data', (first) => {
      clearTimeout(patience);
      if (first[0] !== HANDSHAKE) return void socket.end(refusal);
      socket.pause();
      socket.unshift(first);
      secure?.call(server, socket);
    });
  });
}
