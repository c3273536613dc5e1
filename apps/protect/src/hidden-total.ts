import { Fault } from '@zichtlijn/messages';
import type { Cube } from './cube.ts';
import type { Dimension } from './dimension.ts';

/**
 * That no code of a dimension without hierarchy is a total under a name of its own: taken for one more part, it would be published beside the others, and
 * whoever subtracts them from it has what is hidden. A code is one when it is the sum of all others, of which there are two at least, wherever there is
 * anything.
 * @throws Fault CODE_IS_TOTAL, naming the code.
 */
export function requireNoHiddenTotal(cube: Cube, hasHierarchy: (name: string) => boolean): void {
  for (const [d, dimension] of cube.dimensions.entries()) {
    if (hasHierarchy(dimension.name)) continue;
    const found = sumOfOthers(cube, d);
    if (found !== undefined) throw isTotal(dimension, dimension.codes[found]!);
  }
}

/** The finest code that is the sum of all other finest ones, in every combination of the other dimensions. */
function sumOfOthers({ dimensions, strides, size, numbers }: Cube, d: number): number | undefined {
  const { finest, codes } = dimensions[d]!;
  const stride = strides[d]!;
  const block = stride * codes.length;
  const count = numbers.count!;
  let open = Array.from({ length: finest }, (_, code) => code);
  const filled = new Set<number>();
  for (let outer = 0; outer < size && open.length > 0; outer += block) {
    for (let first = outer; first < outer + stride && open.length > 0; first++) {
      const of = (code: number): number => count[first + code * stride]!;
      for (let code = 0; code < finest; code++) if (of(code) > 0) filled.add(code);
      open = open.filter((code) => 2 * of(code) === of(finest));
    }
  }
  return filled.size > 2 ? open.find((code) => filled.has(code)) : undefined;
}

function isTotal({ name }: Dimension, code: string): Fault {
  return new Fault('CODE_IS_TOTAL', {
    nl: `In kolom ${name} is ${code} overal de som van alle andere codes. Is het hun totaal, noem het dan _T of Total; is het dat niet, geef dan met --hierarchy een bestand dat zegt waar het onder hoort.`,
    en: `In column ${name}, ${code} is everywhere the sum of all other codes. If it is their total, name it _T or Total; if it is not, give a file with --hierarchy that says what it belongs to.`,
  });
}
