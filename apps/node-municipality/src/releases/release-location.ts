/** Where releases are: a directory of sealed releases, or a PostgreSQL database under one role. */
export type ReleaseLocation = { readonly directory: string } | { readonly url: string };
