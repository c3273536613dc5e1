import type { KeyObject } from 'node:crypto';
import { canonical, isSignedBy, signatureOf } from '@zichtlijn/release';
import { z } from 'zod';
import { certificate, publicKeyText, signatureText } from './certificate.ts';

/** How old an order may be, and how far ahead. */
export const ORDER_MS = 5 * 60_000;

const about = {
  format: z.literal('zichtlijn-order-1'),
  /** Id in the register: the first municipality in lower case. */
  node: z.string().regex(/^gm\d{4}$/),
  /** Public key of the gateway that it is for. */
  gateway: publicKeyText,
  /** Milliseconds since 1970; each order of a node comes after the one before. */
  issuedAt: z.int().min(0),
};

/** What a node asks of the register. */
export const nodeOrder = z.discriminatedUnion('order', [
  z.strictObject({
    ...about,
    order: z.literal('join'),
    secret: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
    address: z.string().max(2_000),
    certificate,
  }),
  /** Another certificate for the one it has. One of another key, which then signed it, is a change of key. */
  z.strictObject({ ...about, order: z.literal('renew'), certificate }),
  z.strictObject({ ...about, order: z.literal('leave') }),
]);
export type NodeOrder = z.infer<typeof nodeOrder>;

export const signedOrder = z.strictObject({ order: nodeOrder, signature: signatureText });
export type SignedOrder = z.infer<typeof signedOrder>;

/** Sign an order with the key of the node. */
export function signOrder(order: NodeOrder, key: KeyObject): SignedOrder {
  return { order, signature: signatureOf(canonical(order), key) };
}

/** Whether an order is signed by a key, and of now. */
export function isOrderOf({ order, signature }: SignedOrder, key: string, now: number): boolean {
  return Math.abs(now - order.issuedAt) <= ORDER_MS && isSignedBy(canonical(order), signature, key);
}

/** What a gateway answers to an order. */
export const orderReply = z.union([
  z.strictObject({ done: z.strictObject({ node: z.string(), municipalities: z.array(z.string()) }) }),
  z.strictObject({ fault: z.strictObject({ code: z.string(), nl: z.string(), en: z.string() }) }),
]);
export type OrderReply = z.infer<typeof orderReply>;
