/** What the worker is started with: a directory, or the bytes of a snapshot that is opened in memory. */
export type WorkerStart = { readonly directory: string } | { readonly snapshot: Uint8Array<ArrayBuffer> };

/** From the pool's side to the worker that runs the embedded engine. */
export type ToWorker =
  | { readonly kind: 'open' }
  | { readonly kind: 'bytes'; readonly connection: number; readonly bytes: Uint8Array }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' };

/** From the worker to the pool's side. Error texts stay inside: they may quote a statement. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly connection: number; readonly bytes: Uint8Array }
  | { readonly kind: 'broken'; readonly connection: number }
  | { readonly kind: 'dumped'; readonly snapshot: Uint8Array };
