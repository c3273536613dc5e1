import type { Measure } from '@zichtlijn/release';
import { measures } from '@zichtlijn/release';
import type { NodeBuilder } from './builder.ts';

/** The enum `Measure`. */
export function measure(builder: NodeBuilder) {
  return builder.enumType('Measure', {
    description: 'What a number is.',
    values: Object.fromEntries(measures.map((name) => [name.toUpperCase(), { value: name as Measure }])),
  });
}
