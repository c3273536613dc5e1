import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkNotice, keyName, noticeText, signNotice } from '../src/index.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const about = {
  municipality: 'GM9901',
  subject: 'context.woningen@1',
  reason: 'incorrect',
  at: '2026-11-29T09:00:00.000Z',
} as const;
const text = Buffer.from(noticeText(signNotice(about, privateKey)));
const keysOf = (code: string) => (code === 'GM9901' ? [keyName(privateKey)] : []);

test('a notice is what its municipality signed, and signed again it is the same text', () => {
  expect(checkNotice(text, keysOf)).toEqual({ notice: expect.objectContaining(about), findings: [] });
  expect(noticeText(signNotice(about, privateKey))).toBe(text.toString());
});

test('every byte of it counts', () => {
  for (let at = 0; at < text.length; at++) {
    for (const bit of [1, 32]) {
      const changed = Buffer.from(text);
      changed[at]! ^= bit;
      expect(checkNotice(changed, keysOf).findings, `byte ${at}`).toHaveLength(1);
    }
    expect(checkNotice(text.subarray(0, at), keysOf).notice).toBeNull();
  }
});

test('another key signs for nobody, and the key of one municipality for no other', () => {
  const stranger = signNotice(about, generateKeyPairSync('ed25519').privateKey);
  expect(checkNotice(Buffer.from(noticeText(stranger)), keysOf).findings).toEqual([
    { fault: 'KEY_UNKNOWN', at: 'retraction GM9901 context.woningen@1' },
  ]);
  const elsewhere = signNotice({ ...about, municipality: 'GM9902' }, privateKey);
  expect(checkNotice(Buffer.from(noticeText(elsewhere)), keysOf).findings[0]?.fault).toBe('KEY_UNKNOWN');
});
