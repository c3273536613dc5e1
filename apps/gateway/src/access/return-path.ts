/** Where somebody goes who did not say where. */
export const HOME = '/';

/** The place of this gateway that somebody wants to go back to after signing in. Anything that is no path here leads home. */
export function returnPath(asked: string | null, address: string): string {
  if (asked === null || asked.length > 1_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked)) return HOME;
  if (asked.includes('\\') || !URL.canParse(asked, address)) return HOME;
  const { origin, pathname, search, hash } = new URL(asked, address);
  return origin === new URL(address).origin && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : HOME;
}
