import type { addressParts } from './mapping.ts';

const line =
  /^(?<street>.*?\p{L}.*?)\s+(?<house_number>\d{1,5})\s*(?<house_letter>\p{L}(?![\p{L}\d]))?(?:[\s/-]+(?<house_addition>(?!\d{4}\s?[A-Z]{2}\b)[\p{L}\d]{1,6}))?\s*(?:,\s*)?(?<postcode>[1-9]\d{3}\s?[A-Z]{2})?(?:[,\s]+\D*)?$/u;

/**
 * One part of an address on one line: street, number, letter, addition and, where it is there, postcode; a place name behind it is
 * passed over. Null where the line is no such address or lacks the part.
 */
export function addressPart(text: string, part: (typeof addressParts)[number]): string | null {
  return line.exec(text.trim())?.groups?.[part] ?? null;
}
