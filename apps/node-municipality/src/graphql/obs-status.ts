import { obsStatuses } from '@zichtlijn/release';
import type { NodeBuilder } from './builder.ts';

/** The enum `ObsStatus`. */
export function obsStatus(builder: NodeBuilder) {
  return builder.enumType('ObsStatus', {
    description:
      'SDMX observation status: A normal, P provisional, B break, E estimated, U low reliability, L not collected, M cannot exist, Q suppressed.',
    values: obsStatuses,
  });
}
