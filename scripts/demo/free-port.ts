import { createServer } from 'node:net';
import { portFault } from './host-fault.ts';

/** A free port on loopback: the one asked for, or any when 0. @throws Fault PORT_IN_USE */
export function freePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(portFault(port)));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const found = typeof address === 'object' && address !== null ? address.port : port;
      probe.close(() => resolve(found));
    });
  });
}
