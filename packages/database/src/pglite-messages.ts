/// <reference path="./web-assembly.d.ts" />
/** What the engine is started on: a directory, or the bytes of a snapshot that is opened in memory. */
export type EngineData = { readonly directory: string } | { readonly snapshot: Uint8Array<ArrayBuffer> };

/** What a thread gets to run the engine: its data, and its program as this process compiled it. */
export interface EngineStart {
  readonly data: EngineData;
  readonly program: WebAssembly.Module;
}

/** From the pool's side to the embedded engine. */
export type ToEngine =
  | { readonly kind: 'open' }
  | { readonly kind: 'bytes'; readonly connection: number; readonly bytes: Uint8Array }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' };

/** From the engine to the pool's side. Error texts stay inside: they may quote a statement. */
export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly connection: number; readonly bytes: Uint8Array }
  | { readonly kind: 'broken'; readonly connection: number }
  | { readonly kind: 'dumped'; readonly archive: Uint8Array<ArrayBuffer> };
