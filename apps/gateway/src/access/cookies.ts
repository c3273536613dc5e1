import type { IncomingMessage } from 'node:http';

/** Writes and reads the cookies of a gateway at one address: for this host alone, and over https where it has that. */
export class Cookies {
  readonly #isSecure: boolean;

  constructor(address: string) {
    this.#isSecure = new URL(address).protocol === 'https:';
  }

  /** The name as the browser has it: with `__Host-` a cookie cannot come from another host or from plain http (RFC 6265bis, §4.1.3.2). */
  #name(name: string): string {
    return this.#isSecure ? `__Host-${name}` : name;
  }

  /** The value of a cookie; undefined when it is not there, or more than once. */
  read({ headers }: IncomingMessage, name: string): string | undefined {
    const start = `${this.#name(name)}=`;
    const found = (headers.cookie ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(start));
    return found.length === 1 ? found[0]?.slice(start.length) : undefined;
  }

  /** A header that keeps a value for so many seconds. */
  keep(name: string, value: string, seconds: number): string {
    const secure = this.#isSecure ? '; Secure' : '';
    return `${this.#name(name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  }

  /** A header that takes it away. */
  drop(name: string): string {
    return this.keep(name, '', 0);
  }
}
