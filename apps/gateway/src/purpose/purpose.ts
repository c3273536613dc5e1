import { coverage } from '@zichtlijn/assertion';
import { z } from 'zod';
import { isRiec, isTown } from '../access/access-shape.ts';
import { isRole } from '../access/caller.ts';

const text = z.string().min(1).max(500);

/** A purpose for which data may be asked, as the controller registered it (GDPR, article 5(1)(b): purpose limitation). */
export const purposeShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/),
  title: z.strictObject({ nl: text, en: text }),
  legalBasis: text,
  controller: text,
  /** Roles, RIECs and municipalities that may name it; whoever may ask for numbers, when left out. */
  for: z
    .array(z.string().refine((text) => isRole(text) || isRiec(text) || isTown(text)))
    .min(1)
    .max(400)
    .optional(),
  ...coverage.shape,
  /** Last day on which it holds, in UTC. */
  until: z.iso.date(),
});
export type Purpose = z.infer<typeof purposeShape>;
