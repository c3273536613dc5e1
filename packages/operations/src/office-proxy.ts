import { setGlobalProxyFromEnv } from 'node:http';
import { Fault } from '@zichtlijn/messages';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy through which this machine comes to a host over TLS: `HTTPS_PROXY`, except for hosts that `NO_PROXY` names (a name with all below it, an address, either with a
 * port, or `*`). Null where there is none. Both may be in lower case, which then counts.
 *
 * @throws Fault PROXY_INVALID
 */
export function proxyFor(host: string, port: number, environment: Environment = process.env): URL | null {
  const proxy = proxyOf(environment);
  return proxy === null || isExcepted(host, port, told(environment, 'NO_PROXY')) ? null : proxy;
}

/** The proxy that the environment names. @throws Fault PROXY_INVALID */
function proxyOf(environment: Environment): URL | null {
  const text = told(environment, 'HTTPS_PROXY');
  if (text === '') return null;
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol)) throw invalid();
  return url;
}

const told = (environment: Environment, name: string): string =>
  (environment[name.toLowerCase()] ?? environment[name] ?? '').trim();

function isExcepted(host: string, port: number, exceptions: string): boolean {
  const own = host.toLowerCase().replace(/^\[|\]$/g, '');
  return exceptions.split(/[\s,]+/).some((one) => {
    if (one === '*') return true;
    // An address of IPv6 has a port only behind brackets.
    const [, bracketed, bare, at] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(one) ?? [null, one];
    const name = (bracketed ?? bare ?? '').toLowerCase().replace(/^\*?\./, '');
    return name !== '' && (at === undefined || Number(at) === port) && (own === name || own.endsWith(`.${name}`));
  });
}

/** Let `fetch` go the same way to https addresses. Where the environment names no proxy nothing changes. */
export function fetchThroughProxy(environment: Environment = process.env): void {
  const proxy = proxyOf(environment);
  if (proxy !== null) setGlobalProxyFromEnv({ https_proxy: proxy.href, no_proxy: told(environment, 'NO_PROXY') });
}

const invalid = (): Fault =>
  new Fault('PROXY_INVALID', {
    nl: 'HTTPS_PROXY noemt geen http- of https-proxy. Schrijf bijvoorbeeld http://proxy.voorbeeld.nl:3128, met naam en wachtwoord ervoor als de proxy daarom vraagt.',
    en: 'HTTPS_PROXY names no http or https proxy. Write for example http://proxy.example.nl:3128, with a name and a password before it where the proxy asks for these.',
  });
