import type { ChildProcess } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { type PolicyStatement, policyStatement, signPolicy } from '@zichtlijn/assertion';
import { z } from 'zod';

const request = z.strictObject({ sign: z.int().min(1), statement: policyStatement.omit({ issuedAt: true }) });
const reply = z.strictObject({
  signed: z.int().min(1),
  issuedAt: policyStatement.shape.issuedAt,
  signature: z.string(),
});

/** Signs a statement of now. */
export type SignPolicy = (
  statement: Omit<PolicyStatement, 'issuedAt'>,
) => Promise<{ readonly issuedAt: number; readonly signature: string }>;

/** The signature as the serving process gets it: its parent has the key, and says of which moment the statement is. */
export function signThroughParent(): SignPolicy {
  const waiting = new Map<number, (signed: { issuedAt: number; signature: string }) => void>();
  let number = 0;
  process.on('message', (message) => {
    const read = reply.safeParse(message);
    if (!read.success) return;
    const { signed, ...signature } = read.data;
    waiting.get(signed)?.(signature);
    waiting.delete(signed);
  });
  return (statement) =>
    new Promise((done, fail) => {
      number += 1;
      const own = number;
      if (process.send === undefined) return fail(new Error('no process that signs'));
      waiting.set(own, done);
      process.send({ sign: own, statement }, (error: Error | null) => {
        if (error !== null && waiting.delete(own)) fail(error);
      });
    });
}

/** Sign what a serving process asks to be signed, with the key of that moment: statements of its policy of this moment, and nothing else. */
export function signFor(child: ChildProcess, keyOfNow: () => KeyObject, now: () => number = Date.now): void {
  child.on('message', (message) => {
    const read = request.safeParse(message);
    if (!read.success || !child.connected) return;
    const issuedAt = now();
    const signature = signPolicy(keyOfNow(), { ...read.data.statement, issuedAt });
    child.send({ signed: read.data.sign, issuedAt, signature }, () => undefined);
  });
}
