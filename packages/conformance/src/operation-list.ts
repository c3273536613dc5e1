import type { KeyObject } from 'node:crypto';
import { canonical, isSignedBy, keyName, signatureOf } from '@zichtlijn/release';
import { z } from 'zod';
import { publicKeyText, signatureText } from './certificate.ts';
import { questionForms, questionHash } from './question-form.ts';

/** Every question that gateways of a version may ever send a node, as it is sent, with the hash of its normal form and what it is about. */
export const operationList = z.strictObject({
  format: z.literal('zichtlijn-operations-1'),
  contract: z.string().min(1).max(20),
  questions: z
    .array(
      z.strictObject({
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        query: z.string().max(5_000),
        about: z.strictObject({ nl: z.string().max(500), en: z.string().max(500) }),
      }),
    )
    .min(1)
    .max(500),
});
export type OperationList = z.infer<typeof operationList>;

/** The list with the signature of the gateway that keeps to it. */
export const signedOperations = z.strictObject({ list: operationList, key: publicKeyText, signature: signatureText });
export type SignedOperations = z.infer<typeof signedOperations>;

const text = (list: OperationList): string => `zichtlijn-operations-1\n${canonical(list)}`;

/** Sign a list as a gateway. */
export function signOperations(list: OperationList, key: KeyObject): SignedOperations {
  return { list, key: keyName(key), signature: signatureOf(text(list), key) };
}

/** Whether a list is signed by one of these gateways, and each of its hashes is that of the question beside it: who reads the questions reads what is let in. */
export function areOperationsOf({ list, key, signature }: SignedOperations, gatewayKeys: readonly string[]): boolean {
  const isSigned = gatewayKeys.includes(key) && isSignedBy(text(list), signature, key);
  return isSigned && list.questions.every(({ hash, query }) => hashesOf(query)?.join() === hash);
}

/** Whether a request holds listed questions and nothing else. */
export function isListed(query: string, hashes: ReadonlySet<string>): boolean {
  const asked = hashesOf(query);
  return asked !== null && asked.length > 0 && asked.every((hash) => hashes.has(hash));
}

/** The hashes of the questions of a request; null for one in another form. */
export function hashesOf(query: string): readonly string[] | null {
  return questionForms(query)?.map(questionHash) ?? null;
}
