/** Where the reader is: a page and what is chosen on it. All of it stands in the address bar, so that a link gives the same view. */
export interface Address {
  /** First part of the path: which view. Empty for the first page. */
  readonly view: string;
  /** Second part of the path, where a view has several pages. */
  readonly page: string;
  readonly parameters: URLSearchParams;
}

/** Changes of parameters; null takes one away. */
export type Changes = Readonly<Record<string, string | null>>;

/** Read an address from a path and its search. */
export function readAddress(path: string, search: string): Address {
  const [view = '', page = ''] = path.split('/').filter(Boolean).map(decoded);
  return { view, page, parameters: new URLSearchParams(search) };
}

/** The same view with other choices. */
export function withChanges(address: Address, changes: Changes): string {
  const parameters = new URLSearchParams(address.parameters);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  return written(address.view, address.page, parameters);
}

/** Another view; the language goes along and nothing else. */
export function toView(from: Address, view: string, page = '', choices: Changes = {}): string {
  const parameters = new URLSearchParams();
  const language = from.parameters.get('taal');
  if (language !== null) parameters.set('taal', language);
  return withChanges({ view, page, parameters }, choices);
}

function written(view: string, page: string, parameters: URLSearchParams): string {
  const path = [view, page].filter(Boolean).map(encodeURIComponent).join('/');
  // Codes of periods and lists stay readable in a link.
  const search = parameters.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':');
  return `/${path}${search === '' ? '' : `?${search}`}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
