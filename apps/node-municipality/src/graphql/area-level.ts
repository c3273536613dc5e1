import type { NodeLevel } from '@zichtlijn/indicators';
import type { NodeBuilder } from './builder.ts';

/** The enum `AreaLevel`: names on the wire, levels of the catalogue inside. */
export function areaLevel(builder: NodeBuilder) {
  return builder.enumType('AreaLevel', {
    description: 'The levels a node serves; the neighbourhood (buurt) is the floor.',
    values: {
      DISTRICT: { value: 'district' as NodeLevel },
      MUNICIPALITY: { value: 'municipality' as NodeLevel },
      NEIGHBOURHOOD: { value: 'neighbourhood' as NodeLevel },
    },
  });
}
