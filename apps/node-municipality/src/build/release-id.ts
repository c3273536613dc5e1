import { randomInt } from 'node:crypto';

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id of a release: ten characters of time (milliseconds) that sort, then sixteen random ones that nobody can guess. */
export function releaseId(now = Date.now()): string {
  let time = '';
  for (let rest = now; time.length < 10; rest = Math.floor(rest / 32)) time = `${crockford.charAt(rest % 32)}${time}`;
  const random = Array.from({ length: 16 }, () => crockford.charAt(randomInt(32))).join('');
  return `r-${time}${random}`;
}
