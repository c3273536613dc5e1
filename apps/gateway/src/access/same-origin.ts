import type { IncomingMessage } from 'node:http';

/**
 * Whether a request with a cookie comes from a page of this gateway, or was typed by whoever sits there: what a browser says of it
 * (`Sec-Fetch-Site`, and `Origin` where that is not told) is not in the power of the page that sends it.
 */
export function isOfOwnPage({ headers, method }: IncomingMessage, address: string): boolean {
  const own = new URL(address).origin;
  const { origin } = headers;
  if (origin !== undefined && origin !== own) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || (site === 'none' && method === 'GET');
  // A browser too old to say so sends Origin with every POST.
  return method === 'GET' || origin === own;
}
