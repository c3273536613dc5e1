/** One source file with one operator turned around. */
export interface Mutant {
  readonly path: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const turned: Readonly<Record<string, string>> = {
  ' < ': ' <= ',
  ' <= ': ' < ',
  ' > ': ' >= ',
  ' >= ': ' > ',
  ' === ': ' !== ',
  ' !== ': ' === ',
  ' && ': ' || ',
  ' || ': ' && ',
  'Math.max(': 'Math.min(',
  'Math.min(': 'Math.max(',
  '.some(': '.every(',
  '.every(': '.some(',
};
const operator = / (?:<=?|>=?|[!=]==|&&|\|\|) |Math\.(?:max|min)\(|\.(?:some|every)\(/g;

/** Every mutant of a formatted source: binary operators stand between spaces, type arguments do not. Comments are left alone. */
export function mutantsOf(path: string, source: string): readonly Mutant[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, (comment) => comment.replace(/[^\n]/g, '·'));
  return [...code.matchAll(operator)].map(({ 0: from, index }) => {
    const to = turned[from]!;
    const text = source.slice(0, index) + to + source.slice(index + from.length);
    return { path, line: source.slice(0, index).split('\n').length, from: from.trim(), to: to.trim(), text };
  });
}
