/** The little of WebAssembly that is named here: the types of Node leave it to those of a browser. */
declare namespace WebAssembly {
  /** A compiled program; threads of one process share it. */
  type Module = object & { readonly __module?: never };
  function compile(bytes: Uint8Array): Promise<Module>;
}
