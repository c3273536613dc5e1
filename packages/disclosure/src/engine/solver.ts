import loadHighs, { type Highs } from 'highs';

// The package's types describe its CommonJS form, its code here is the module.
const load = loadHighs as unknown as typeof loadHighs.default;
let loading: Promise<Highs> | undefined;

/** What a model is told before anything else: the log of a solver would tell of what it solves. */
export const silent = { output_flag: false } as const;

/** HiGHS in WebAssembly, loaded once and on first use: whoever only reads releases never loads it. */
export function loadSolver(): Promise<Highs> {
  loading ??= load();
  return loading;
}

/** The same, or null where it does not run: then cells are chosen by movements nearby, and what these do not show to be safe is not released. */
export function solverIfAny(): Promise<Highs | null> {
  return loadSolver().catch(() => null);
}
