import loadHighs, { type Highs } from 'highs';

// The package's types describe its CommonJS form, its code here is the module.
const load = loadHighs as unknown as typeof loadHighs.default;
let loading: Promise<Highs> | undefined;

/** HiGHS in WebAssembly, loaded once and on first use: whoever only reads releases never loads it. */
export function loadSolver(): Promise<Highs> {
  loading ??= load();
  return loading;
}

/** The same, or null where it does not run: then cells are chosen by movements nearby, and what these do not show to be safe is not released. */
export function solverIfAny(): Promise<Highs | null> {
  return loadSolver().catch(() => null);
}
