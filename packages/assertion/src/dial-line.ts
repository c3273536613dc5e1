import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

const LONGEST = 1_024;

/** Protocol that both sides name in TLS: what follows the handshake is HTTP/2, with the node as its server. */
export const DIAL_PROTOCOL = 'h2';

/** Read one line of JSON, and leave what comes after it in the socket. Rejects when the line is too long, late or never ends. */
export function readDialLine(socket: Socket, patienceMs: number): Promise<unknown> {
  return new Promise((done, fail) => {
    let line = Buffer.alloc(0);
    const end = (act: () => void) => {
      clearTimeout(patience);
      socket.off('readable', read).off('close', gone).off('error', gone);
      act();
    };
    const gone = () => end(() => fail(new Error('the other side closed')));
    const patience = setTimeout(gone, patienceMs);
    const read = () => {
      for (let part = socket.read() as Buffer | null; part !== null; part = socket.read() as Buffer | null) {
        const at = part.indexOf(10);
        line = Buffer.concat([line, at < 0 ? part : part.subarray(0, at)]);
        if (line.length > LONGEST) return gone();
        if (at < 0) continue;
        const rest = part.subarray(at + 1);
        return end(() => {
          if (rest.length > 0) socket.unshift(rest);
          parsed(line, done, fail);
        });
      }
    };
    socket.on('readable', read).on('close', gone).on('error', gone);
    read();
  });
}

function parsed(line: Buffer, done: (value: unknown) => void, fail: (error: Error) => void): void {
  try {
    done(JSON.parse(line.toString()));
  } catch {
    fail(new Error('no JSON'));
  }
}

/** Write one line of JSON, and wait until it has gone: HTTP/2 may take over a socket only when nothing is being written to it. */
export function writeDialLine(socket: Socket, value: object): Promise<void> {
  return new Promise((done, fail) => {
    socket.write(`${JSON.stringify(value)}\n`, (error) => (error ? fail(error) : done()));
  });
}

/** What only the two ends of this TLS connection know (RFC 9266); empty without TLS. */
export function channelOf(socket: Socket): string {
  if (!(socket instanceof TLSSocket)) return '';
  return socket.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0)).toString('base64url');
}
