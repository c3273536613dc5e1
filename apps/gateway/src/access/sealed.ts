import { EncryptJWT, jwtDecrypt } from 'jose';
import type { z } from 'zod';

/** Values that only this gateway can read and make, for as long as they hold: what a browser keeps for it. */
export class Sealed<T extends object> {
  readonly #key: Uint8Array;
  readonly #shape: z.ZodType<T>;
  /** How long what is sealed now holds. */
  readonly seconds: number;

  constructor(key: Uint8Array, shape: z.ZodType<T>, seconds: number) {
    this.#key = key;
    this.#shape = shape;
    this.seconds = seconds;
  }

  seal(value: T): Promise<string> {
    return new EncryptJWT({ v: value })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(new Date(Date.now() + this.seconds * 1_000))
      .encrypt(this.#key);
  }

  /** What was sealed; null when it is not of this gateway, or its time is over. */
  async open(text: string | undefined): Promise<T | null> {
    if (text === undefined) return null;
    try {
      const { payload } = await jwtDecrypt(text, this.#key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      });
      return this.#shape.parse(payload['v']);
    } catch {
      return null;
    }
  }
}
