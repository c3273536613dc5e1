import { describe, expect, it } from 'vitest';
import { addressPart } from '../../src/import/address-part.ts';
import { addressParts } from '../../src/import/mapping.ts';

const parts = (line: string) => addressParts.map((part) => addressPart(line, part));

describe('an address on one line', () => {
  it('is cut into street, number, letter, addition and postcode', () => {
    expect(parts('Dorpsstraat 12')).toEqual(['Dorpsstraat', '12', null, null, null]);
    expect(parts('Dorpsstraat 12A')).toEqual(['Dorpsstraat', '12', 'A', null, null]);
    expect(parts('Dorpsstraat 12 A-2, 1234 AB')).toEqual(['Dorpsstraat', '12', 'A', '2', '1234 AB']);
    expect(parts('Dorpsstraat 12-bis 1234AB Voorbeeldstad')).toEqual(['Dorpsstraat', '12', null, 'bis', '1234AB']);
    expect(parts('Dorpsstraat 12 1234 AB')).toEqual(['Dorpsstraat', '12', null, null, '1234 AB']);
  });

  it('may have a street with a number in its name', () => {
    expect(parts('Plein 1940-1945 7')).toEqual(['Plein 1940-1945', '7', null, null, null]);
    expect(parts('2e Kruisstraat 3')).toEqual(['2e Kruisstraat', '3', null, null, null]);
  });

  it('is nothing without a number behind a street', () => {
    expect(parts('Dorpsstraat')).toEqual([null, null, null, null, null]);
    expect(parts('12')).toEqual([null, null, null, null, null]);
  });
});
