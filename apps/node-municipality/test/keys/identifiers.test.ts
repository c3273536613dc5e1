import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalIdentifier } from '../../src/keys/canonical-identifier.ts';
import { passesElevenTest } from '../../src/keys/eleven-test.ts';
import { KeyMaker } from '../../src/keys/key-maker.ts';
import { type Secrets, secretKinds } from '../../src/keys/secrets.ts';

const maker = (): KeyMaker =>
  new KeyMaker({
    rotations: [],
    keyring: Object.fromEntries(secretKinds.map((kind) => [kind, randomBytes(32)])) as unknown as Secrets['keyring'],
  });
const objectKey = {
  name: 'object_key',
  kind: 'object',
  from: [['bag_id'], ['postcode', 'house_number']],
  required: true,
} as const;
const partyKey = {
  name: 'party_key',
  kind: 'party',
  from: [['party_bsn'], ['party_rsin'], ['party_kvk']],
  required: false,
} as const;

describe('the eleven-test', () => {
  it('holds for the published test numbers', () => {
    for (const number of ['111222333', '123456782', '999990019']) expect(passesElevenTest(number)).toBe(true);
    for (const number of ['000000000', '123456789', '11122233', 'abcdefghi'])
      expect(passesElevenTest(number)).toBe(false);
  });

  it('notices every single wrong digit', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.nat(8), digit, (head, at, other) => {
        const start = String(head).padStart(8, '0');
        const valid = Array.from({ length: 10 }, (_, last) => `${start}${last}`).find(passesElevenTest);
        fc.pre(valid !== undefined && valid[at] !== String(other));
        expect(passesElevenTest(`${valid?.slice(0, at)}${other}${valid?.slice(at + 1)}`)).toBe(false);
      }),
    );
  });
});

describe('a canonical identifier', () => {
  it('gets back the leading zeros that a spreadsheet dropped', () => {
    expect(canonicalIdentifier('bag', '363010012345678', false)).toEqual({ value: '0363010012345678' });
    expect(canonicalIdentifier('bsn', '10000008', true)).toEqual({ value: '010000008' });
    expect(canonicalIdentifier('kvk', '1234567', false)).toEqual({ value: '01234567' });
  });

  it('is refused where a spreadsheet rounded it, in every way of writing that', () => {
    for (const form of ['bag', 'bsn', 'rsin', 'kvk'] as const) {
      for (const text of ['3,63E+14', '3.63E14', '3,63e+14', '4E+8']) {
        expect(canonicalIdentifier(form, text, true)).toEqual({ fault: 'spreadsheet' });
      }
    }
  });

  it('of the land registry does not depend on spaces and leading zeros', () => {
    const written = (text: string) => canonicalIdentifier('cadastral', text, false);
    expect(written('ASD15 AB 01234 A 0012')).toEqual({ value: 'ASD15 AB 1234 A 12' });
    expect(written('asd15ab1234a12')).toEqual(written('ASD15 AB 1234 A12'));
    for (const text of ['ASD15', 'ASD15 AB', '1234', 'ASD15 AB 123456']) {
      expect(written(text)).toEqual({ fault: 'cadastral_form' });
    }
  });

  it('is the same however an address is written', () => {
    expect(canonicalIdentifier('postcode', ' 1012 ab', false)).toEqual(
      canonicalIdentifier('postcode', '1012AB', false),
    );
    expect(canonicalIdentifier('house_number', '007', false)).toEqual({ value: '7' });
    expect(canonicalIdentifier('house_addition', 'bis  a', false)).toEqual({ value: 'BIS A' });
  });
});

describe('a key', () => {
  it('differs per node, and per kind for the same digits', () => {
    const one = maker();
    const person = one.make(partyKey, new Map([['party_bsn', '111222333']]));
    const entity = one.make(partyKey, new Map([['party_rsin', '111222333']]));
    expect(person?.grade).toBe(0);
    expect(entity?.grade).toBe(0);
    expect(one.make(partyKey, new Map([['party_kvk', '12345678']]))?.grade).toBe(1);
    expect(person?.key).toMatch(/^[\w-]{22}$/);
    expect(entity?.key).not.toBe(person?.key);
    expect(maker().make(partyKey, new Map([['party_bsn', '111222333']]))?.key).not.toBe(person?.key);
  });

  it('is HMAC-SHA-256 cut to 128 bits, as it is in vaults that exist', () => {
    const secret = randomBytes(32);
    const one = new KeyMaker({
      rotations: [secret],
      keyring: Object.fromEntries(secretKinds.map((kind) => [kind, secret])) as unknown as Secrets['keyring'],
    });
    const cut = (text: string) =>
      createHmac('sha256', secret).update(text).digest().subarray(0, 16).toString('base64url');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(one.fact(text)).toBe(cut(text));
        expect(one.carry(text)).toBe(cut(text));
      }),
    );
    expect(one.make(partyKey, new Map([['party_bsn', '111222333']]))?.key).toBe(cut('person:bsn:["111222333"]'));
  });

  it('of an address does not depend on the street within a Dutch postcode, and does elsewhere', () => {
    const one = maker();
    const key = (postcode: string, street: string) =>
      one.make(
        objectKey,
        new Map([
          ['postcode', postcode],
          ['house_number', '1'],
          ['street', street],
        ]),
      )?.key;
    expect(key('1012AB', 'DAM')).toBe(key('1012AB', 'DE DAM'));
    expect(key('SW191AA', 'COWPER ROAD')).not.toBe(key('SW191AA', 'HIGH STREET'));
  });

  it('is not made when no alternative is whole', () => {
    expect(maker().make(objectKey, new Map([['postcode', '1012AB']]))).toBeNull();
  });
});
