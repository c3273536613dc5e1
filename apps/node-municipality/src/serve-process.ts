import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServeOptions, serveVariable } from './serve-options.ts';

const source = dirname(fileURLToPath(import.meta.url));

/** Code that the serving process may read: the parts it imports, and no directory in which an operator keeps data. */
export function readableCode(): string[] {
  const require = createRequire(import.meta.url);
  const modules = require.resolve('graphql/package.json').split(`${sep}graphql${sep}`)[0] ?? source;
  const packages = [
    'assertion',
    'conformance',
    'database',
    'graphql-limits',
    'indicators',
    'messages',
    'operations',
    'processing-log',
    'release',
  ].map((name) => join(realpathSync(join(modules, '@zichtlijn', name))));
  const app = dirname(source);
  const own = [
    'access',
    'dial',
    'graphql',
    'memory',
    'operations',
    'releases',
    'serve.ts',
    'serve.js',
    'serve-options.ts',
    'serve-options.js',
  ].map((name) => join(source, name));
  const around = [join(app, 'package.json'), join(dirname(modules), 'package.json'), join(app, 'node_modules')];
  return [modules, ...packages, ...own, ...around].filter((path) => existsSync(path));
}

/**
 * The flags of Node's permission model: read code, releases and the certificates that it shows, write nothing, start no program and no worker thread,
 * which would not inherit them (Node 24).
 */
export function permissionFlags(
  municipalities: ServeOptions['municipalities'],
  { tls, dialOut }: Pick<ServeOptions, 'tls' | 'dialOut'> = { tls: null, dialOut: null },
): string[] {
  const directories = municipalities.flatMap(({ releases }) => ('directory' in releases ? [releases.directory] : []));
  const certificates = tls === null ? [] : [tls.cert, tls.key, ...(tls.ca === undefined ? [] : [tls.ca])];
  const dialling = dialOut === null ? [] : [dialOut.keyFile, ...(dialOut.ca === null ? [] : [dialOut.ca])];
  const readable = [...readableCode(), ...directories, ...certificates, ...dialling];
  return ['--permission', ...readable.map((path) => `--allow-fs-read=${path}`)];
}

/** Start the serving process: its environment holds its options and nothing of ours, so no other credential reaches it. */
export function startServing(options: ServeOptions, entry = join(source, 'serve.ts')): ChildProcess {
  // Leave to read a directory that is not there yet would not hold for what is made in it later.
  for (const { releases } of options.municipalities)
    if ('directory' in releases) mkdirSync(releases.directory, { recursive: true, mode: 0o755 });
  const flags = permissionFlags(options.municipalities, options);
  const authorities = process.env['NODE_EXTRA_CA_CERTS'];
  return spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
      ...flags,
      // Before anything that stands on drizzle is looked for, as in every other program.
      `--import=${import.meta.resolve('@zichtlijn/database/resolve-within-drizzle')}`,
      entry,
      ...(options.json ? ['--json'] : []),
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        NODE_ENV: 'production',
        APOLLO_TELEMETRY_DISABLED: 'true',
        ZICHT_LANG: process.env['ZICHT_LANG'] ?? 'nl',
        // The office's own root, which Node reads when it starts.
        ...(authorities !== undefined && { NODE_EXTRA_CA_CERTS: authorities }),
        [serveVariable]: JSON.stringify(options),
      },
    },
  );
}
