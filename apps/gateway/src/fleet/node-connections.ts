import { type Certificates, proxyFor } from '@zichtlijn/operations';
import { buildConnector, type Dispatcher, Pool, ProxyAgent } from 'undici';

/** Bounds on the connections to one node. */
export interface ConnectionBounds {
  readonly connections: number;
  readonly timeoutMs: number;
}

/** How the gateway comes to a node: by TLS with the certificates that it was given for it, through a proxy where the environment names one. */
export class NodeConnections {
  readonly #certificatesOf: (node: string) => Certificates | undefined;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #dialled: ((node: string) => Dispatcher) | undefined;

  /** @throws Fault PROXY_INVALID */
  constructor(
    certificatesOf: (node: string) => Certificates | undefined = () => undefined,
    environment: NodeJS.ProcessEnv = process.env,
    dialled?: (node: string) => Dispatcher,
  ) {
    this.#dialled = dialled;
    this.#certificatesOf = certificatesOf;
    this.#environment = environment;
    // What is wrong with it is told when the gateway starts.
    proxyFor('', 443, environment);
  }

  /** Connections to a node that is reached at an address, or the one that a node has dialled. @throws Error when nobody can dial in */
  of(node: string, url: string, bounds: ConnectionBounds): Dispatcher {
    if (!url.startsWith('dial-in:')) return this.#to(node, new URL(url).origin, bounds);
    if (this.#dialled === undefined) throw new Error('nobody can dial in');
    return this.#dialled(node);
  }

  #to(node: string, origin: string, { connections, timeoutMs }: ConnectionBounds): Dispatcher {
    const certificates = this.#certificatesOf(node);
    const bounds = { connections, pipelining: 1, keepAliveTimeout: 60_000, headersTimeout: 0, bodyTimeout: 0 };
    const { protocol, hostname, port } = new URL(origin);
    const proxy = protocol === 'https:' ? proxyFor(hostname, Number(port || 443), this.#environment) : null;
    if (proxy !== null) {
      const requestTls = { ...certificates?.current(), timeout: timeoutMs };
      const agent = new ProxyAgent({ ...bounds, uri: proxy.href, requestTls, connectTimeout: timeoutMs });
      return agent.compose((dispatch) => (options, handler) => dispatch({ ...options, origin }, handler));
    }
    return new Pool(origin, { ...bounds, connect: connector(certificates, timeoutMs) });
  }
}

/** Each new connection is made with the certificates as they are then, so that renewed ones need no restart. */
function connector(certificates: Certificates | undefined, timeout: number): buildConnector.connector {
  let pem = certificates?.current();
  let connect = buildConnector({ ...pem, timeout });
  return (options, done) => {
    const now = certificates?.current();
    if (now !== pem) connect = buildConnector({ ...now, timeout });
    pem = now;
    connect(options, done);
  };
}
