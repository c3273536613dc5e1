import { say } from '@zichtlijn/messages';
import { InvalidArgumentError } from 'commander';

/** A port as an option gives it; 0 is any that is free. @throws InvalidArgumentError */
export function portOption(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535 && text.trim() !== '') return number;
  throw new InvalidArgumentError(
    say({ nl: 'geef een getal van 0 tot en met 65535', en: 'give a number from 0 to 65535' }),
  );
}
