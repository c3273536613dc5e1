import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const cookieName = 'zicht-console';

/**
 * Who may look at the console: whoever opened the address that the program printed, once, and from then on that browser. The cookie lies under a path that
 * nobody can guess, because a browser sends cookies of this machine to every port of it.
 */
export class ConsoleDoor {
  /** To be opened once. */
  readonly key = secret();
  /** First part of every path. */
  readonly place = secret().slice(0, 22);
  readonly #session = secret();
  #isOpened = false;

  /** Whether a key is the one that was printed and was not used before. */
  open(key: string | null): boolean {
    if (this.#isOpened || key === null || !isSame(key, this.key)) return false;
    this.#isOpened = true;
    return true;
  }

  /** The cookie of the browser that opened it: no script reads it, and no other site's page makes it go along. */
  get cookie(): string {
    return `${cookieName}=${this.#session}; Path=/${this.place}; HttpOnly; SameSite=Strict`;
  }

  /** Whether a request is of that browser. */
  knows({ headers: { cookie = '' } }: IncomingMessage): boolean {
    const given = cookie.split(/; */).find((one) => one.startsWith(`${cookieName}=`));
    return given !== undefined && isSame(given.slice(cookieName.length + 1), this.#session);
  }

  /** What every form of this session carries. */
  get formKey(): string {
    return createHmac('sha256', this.#session).update('form').digest('base64url');
  }

  /** Whether a form was filled in on a page of this session. */
  isOwnForm(key: string | null): boolean {
    return key !== null && isSame(key, this.formKey);
  }
}

/**
 * Whether a request is for this machine by a name of its own: a name of elsewhere that was made to point here (DNS rebinding) is refused.
 *
 * @param port on which the console listens
 */
export function isForHere({ headers: { host } }: IncomingMessage, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}` || host === `[::1]:${port}`;
}

/** Whether what is sent comes from a page of this very address. A browser always says where a form comes from. */
export function isFromHere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === `http://${headers.host}` && (site === undefined || site === 'same-origin');
}

const secret = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
