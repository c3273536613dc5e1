import { z } from 'zod';
import { nodePolicy } from './node-policy.ts';

/** What a node allows its gateway to remember: nothing, answers while the node can be reached, or also while it cannot. */
export const memoryGrants = ['off', 'fresh', 'stale'] as const;
export type MemoryGrant = (typeof memoryGrants)[number];

/** A release as a node names it in its state; `hash` is the SHA-256 of its manifest. */
export const statedRelease = z.strictObject({
  id: z.string().regex(/^r-[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{26}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Day on which it was made, ISO 8601. */
  date: z.iso.date(),
});
export type StatedRelease = z.infer<typeof statedRelease>;

/** The software that a node runs, as it states it. */
export const statedSoftware = z.strictObject({
  software: z.string().max(40),
  contract: z.string().max(20),
  /** Hash of the policy by which it protects what it releases. */
  protection: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Among what is not given any more: whatever nobody signed for, at a node that gives nothing else. It names no table, because that such a table exists is not to be told. */
export const unsignedSubject = 'unsigned';

/** What holds at a node at one moment: what it allows, and which releases stand. */
export const policyState = z.strictObject({
  /** Left out by a node of before this was stated. */
  about: statedSoftware.optional(),
  memory: z.enum(memoryGrants),
  /** Null leaves it to the gateway for what purposes numbers are given. */
  policy: nodePolicy.nullable(),
  municipalities: z
    .array(
      z.strictObject({
        code: z.string().regex(/^GM\d{4}$/),
        /** Null before the first, and when it was retracted. */
        release: statedRelease.nullable(),
        /** Releases by id and tables as `indicator@version` that are not given any more, and `unsignedSubject`. */
        retracted: z.array(z.string().max(200)).max(10_000),
      }),
    )
    .min(1)
    .max(400),
});
export type PolicyState = z.infer<typeof policyState>;
