/// <reference path="./web-assembly.d.ts" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the files of the engine are. */
export function pgliteDirectory(): string {
  return dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
}

let compiled: Promise<WebAssembly.Module> | null = null;

/** PGlite's WebAssembly, compiled once for all threads of this process: each database has a thread, and would compile it again. */
export function pgliteProgram(): Promise<WebAssembly.Module> {
  compiled ??= readFile(join(pgliteDirectory(), 'pglite.wasm')).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}
