/** Everything of an HTTP answer that an outsider can look at. */
export interface Outside {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What must differ between two releases, and says nothing: when an answer was given, and which release it came from. */
const clock = new Set(['date']);
const release = /r-[0-9a-z]{26}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g;

/** Attack 27: any difference between answers about two towns that differ in a hidden number alone tells that number. */
export function responseOracle(one: Outside, other: Outside): string[] {
  const differences: string[] = [];
  if (one.status !== other.status) differences.push('status');
  for (const name of new Set([...Object.keys(one.headers), ...Object.keys(other.headers)])) {
    if (!clock.has(name) && one.headers[name] !== other.headers[name]) differences.push(`header ${name}`);
  }
  if (one.text.length !== other.text.length) differences.push('length');
  if (one.text.replace(release, '') !== other.text.replace(release, '')) differences.push('text');
  return differences;
}
