import { expect, test } from 'vitest';
import { Fault } from '../src/fault.ts';
import { Together } from '../src/together.ts';

const fault = (code: string) => new Fault(code, { nl: `${code} nl.`, en: `${code} en.` });
const failing = (code: string) => () => {
  throw fault(code);
};

test('nothing wrong: what was read is given', () => {
  const together = new Together();
  expect(together.read(() => 7)).toBe(7);
  together.settle();
});

test('one fault is told as it is', () => {
  const together = new Together();
  together.read(failing('ONE'));
  together.read(failing('ONE'));
  expect(() => together.settle()).toThrow(expect.objectContaining({ code: 'ONE' }));
});

test('several are told together, in both languages', () => {
  const together = new Together();
  for (const code of ['ONE', 'TWO']) together.read(failing(code));
  expect(() => together.settle()).toThrow(
    expect.objectContaining({
      code: 'CONFIGURATION_INVALID',
      sentence: {
        nl: 'Er kloppen 2 dingen niet. (1) ONE: ONE nl. (2) TWO: TWO nl.',
        en: '2 things are wrong. (1) ONE: ONE en. (2) TWO: TWO en.',
      },
    }),
  );
});

test('what is no fault is thrown on', () => {
  const together = new Together();
  expect(() => together.read(() => JSON.parse('{'))).toThrow(SyntaxError);
});
