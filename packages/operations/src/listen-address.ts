import { Fault } from '@zichtlijn/messages';

/** Where a server listens. */
export interface ListenAddress {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** An address as it is written, `[host:]port`; without a host it is this machine alone. Null when it is none. */
export function listenAddress(text: string): ListenAddress | null {
  const parts = /^(?:(?<host>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\]):)?(?<port>\d{1,5})$/.exec(text)?.groups;
  const port = Number(parts?.['port'] ?? Number.NaN);
  if (!(port <= 65_535)) return null;
  return { host: parts?.['host']?.replace(/^\[|\]$/g, '') ?? '127.0.0.1', port };
}

/** The address that an option gives. @throws Fault LISTEN_ADDRESS, which names the option and not what was written */
export function addressOption(option: string, text: string): ListenAddress {
  const address = listenAddress(text);
  if (address !== null) return address;
  throw new Fault('LISTEN_ADDRESS', {
    nl: `${option} is een poort (9464: alleen deze machine) of een adres met poort (10.0.0.5:9464).`,
    en: `${option} is a port (9464: this machine alone) or an address with a port (10.0.0.5:9464).`,
  });
}
