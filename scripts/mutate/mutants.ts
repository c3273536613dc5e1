import { stripTypeScriptTypes } from 'node:module';

/** One source file with one thing in it turned around. */
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
  ' + ': ' - ',
  ' - ': ' + ',
  ' += ': ' -= ',
  ' -= ': ' += ',
  ' * ': ' / ',
  ' / ': ' * ',
  'Math.max(': 'Math.min(',
  'Math.min(': 'Math.max(',
  'Math.ceil(': 'Math.floor(',
  'Math.floor(': 'Math.ceil(',
  '.some(': '.every(',
  '.every(': '.some(',
  true: 'false',
  false: 'true',
  '!': '',
};

/** Binary operators stand between spaces in a formatted source, and a negation does not. */
const places =
  / (?:<=?|>=?|[!=]==|&&|\|\||[-+*/]|[-+]=) |Math\.(?:max|min|ceil|floor)\(|\.(?:some|every|filter)\(|\b(?:true|false)\b|(?<=[\s(])!(?=[\w(#])|(?<![\w.$]|e-|^const most\w+ = )-?\d+(?![\w.])/gm;

/**
 * Every mutant of a formatted source: an operator turned around, a number one larger or of the other sign, a filter left out. Never in types, comments and texts, nor in a cap on
 * work: a constant `most…` of a file.
 */
export function mutantsOf(path: string, source: string): readonly Mutant[] {
  const code = codeOf(source);
  return [...code.matchAll(places)].map(({ 0: found, index }) => {
    const end = found === '.filter(' ? closing(code, index + found.length) : index + found.length;
    const to = found === '.filter(' ? '' : (turned[found] ?? otherNumber(Number(found)));
    const text = source.slice(0, index) + to + source.slice(end);
    return { path, line: source.slice(0, index).split('\n').length, from: found.trim(), to: to.trim(), text };
  });
}

/** One more; where a sign is all that a number tells, the other one. */
function otherNumber(number: number): string {
  return String(number === 1 || number < 0 ? -number : number + 1);
}

/** The source with everything blanked that is no code, each character where it stood. */
function codeOf(source: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, '·');
  return stripTypeScriptTypes(source).replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'/g, blank);
}

/** Just after the parenthesis that closes the one before `from`. */
function closing(code: string, from: number): number {
  let open = 1;
  let at = from;
  for (; open > 0; at++) open += code[at] === '(' ? 1 : code[at] === ')' ? -1 : 0;
  return at;
}
