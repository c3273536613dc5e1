import { destination, type Logger, pino } from 'pino';

/** What a service tells of itself. Closed: a text of a request, of a node or of a library is never an event. */
export const serviceEvents = [
  'STARTED',
  'STOPPING',
  'STOPPED',
  'LOG_UNAVAILABLE',
  'DIALLED',
  'DIAL_LOST',
  'DIAL_REFUSED',
  'NODE_JOINED',
  'NODE_RENEWED',
  'NODE_LEFT',
  'NODE_REFUSED',
  'BREAKER_OPEN',
  'BREAKER_CLOSED',
] as const;
export type ServiceEvent = (typeof serviceEvents)[number];

/** What may stand beside an event: ids of ours, closed codes and numbers that are no data. */
export interface ServiceFields {
  /** Id of a node in the register. */
  readonly node?: string;
  /** A closed code. */
  readonly reason?: string;
  readonly signal?: NodeJS.Signals;
  readonly port?: number;
}

/** The log of a service for who operates it: lines of JSON with closed codes. What was asked stands in the processing log alone. */
export interface ServiceLog {
  info(event: ServiceEvent, fields?: ServiceFields): void;
  warn(event: ServiceEvent, fields?: ServiceFields): void;
}

/** Write the log of a program to standard error, a line per event, before the call returns. */
export function serviceLog(program: 'zicht-gateway' | 'zicht-node'): ServiceLog {
  const logger = pino(
    {
      base: { program, pid: process.pid },
      messageKey: 'event',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    destination({ fd: 2, sync: true }),
  );
  return { info: written(logger, 'info'), warn: written(logger, 'warn') };
}

/** Field by field: an object that carries more than its type says takes nothing along. */
function written(logger: Logger, level: 'info' | 'warn') {
  return (event: ServiceEvent, { node, reason, signal, port }: ServiceFields = {}): void =>
    logger[level]({ node, reason, signal, port }, event);
}
