import type { Entities } from './entities/entities.ts';
import type { Numbers } from './numbers.ts';
import type { Household } from './people/household.ts';
import type { Movers } from './people/movers.ts';
import type { Neighbourhood } from './place/geography.ts';
import type { Random } from './random.ts';

/** What all inventing in one municipality draws on. */
export interface Town {
  readonly municipality: string;
  readonly dwellings: number;
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly random: Random;
  readonly numbers: Numbers;
  readonly entities: Entities;
  readonly movers: Movers;
  /** Households of whom everything that does not hang on a year has been told. */
  readonly told: WeakSet<Household>;
}
