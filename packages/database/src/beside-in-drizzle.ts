const within = '/node_modules/drizzle-orm/';

/** The address of the module that a module of drizzle names by its place beside itself; null for any other name, and for a name that another package gives. */
export function besideInDrizzle(specifier: string, parent: string | undefined): string | null {
  if (parent?.includes(within) !== true || !/^\.\.?\/.*\.js$/.test(specifier)) return null;
  return new URL(specifier, parent).href;
}
