import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A line to a gateway on which a comparison that is followed gets no further than some rows, until it is let go. */
export interface SlowLine {
  readonly address: string;
  /** Let through what was held, and everything from now on. */
  letGo(): void;
  close(): void;
}

/** Stand before the gateway at `origin` and pass everything on, but of each comparison that is followed only the first `rows` rows. */
export async function slowLine(origin: string, rows: number): Promise<SlowLine> {
  const held: (() => void)[] = [];
  let isOpen = false;
  const server = createServer((asked, answer) => {
    const { method, headers, url } = asked;
    const onward = request(new URL(url ?? '/', origin), { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      if (url !== '/stroom/vergelijken') return given.pipe(answer);
      let seen = 0;
      let waiting = '';
      held.push(() => answer.write(waiting));
      given.setEncoding('utf8').on('data', (text: string) => {
        for (const event of text.split(/(?<=\n\n)/)) {
          if (event.startsWith('event: row')) seen += 1;
          if (isOpen || (waiting === '' && seen <= rows && !event.startsWith('event: end'))) answer.write(event);
          else waiting += event;
        }
      });
      given.on('end', () => (isOpen ? answer.end() : held.push(() => answer.end())));
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letGo: () => {
      isOpen = true;
      for (const step of held.splice(0)) step();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
