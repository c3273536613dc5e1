/// <reference path="./web-assembly.d.ts" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** Where the files of the engine are. */
export function pgliteDirectory(): string {
  return dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
}

/**
 * How much of a function of the engine has run, in bytes of its code, when it is compiled once more for speed. V8 does so after 13 million, which
 * the first statements reach, and that was a third of what a short command took; what runs long gets there all the same (decision 0004).
 */
const BYTES_BEFORE_COMPILED_FOR_SPEED = 2_000_000_000;

/** V8 goes over every function of the engine before any of them runs, though a short command never calls most. With this it goes over each when that first runs. */
const CHECKED_WHEN_FIRST_RUN = '--wasm-lazy-validation';

let compiled: Promise<WebAssembly.Module> | null = null;

/** PGlite's WebAssembly, compiled once for all threads of this process: each database has a thread, and would compile it again. */
export function pgliteProgram(): Promise<WebAssembly.Module> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
  setFlagsFromString(CHECKED_WHEN_FIRST_RUN);
  setFlagsFromString(`--wasm-tiering-budget=${BYTES_BEFORE_COMPILED_FOR_SPEED}`);
  return WebAssembly.compile(await readFile(join(pgliteDirectory(), 'pglite.wasm')));
}
