import { describe, expect, it } from 'vitest';
import { invitationCode, invitationHash, invitationSecret, keyFingerprint, readInvitation } from '../src/index.ts';

const secret = invitationSecret();
const about = {
  gateway: 'https://zichtlijn.example.nl',
  fingerprint: keyFingerprint('A'.repeat(43)),
  for: { municipalities: ['GM0363', 'GM0394'] },
  until: '2027-01-01T00:00:00.000Z',
  secret,
};

describe('an invitation code', () => {
  const code = invitationCode(about);

  it('is one line that says who invites whom, until when', () => {
    expect(code).toMatch(/^zicht1\.[\w-]+\.[\w-]+$/);
    expect(readInvitation(` ${code}\n`)).toEqual(about);
    const riec = { ...about, for: { riec: 'rotterdam' } };
    expect(readInvitation(invitationCode(riec))).toEqual(riec);
  });

  it('is refused with one sentence when any character of it is another, or is missing', () => {
    for (let at = 0; at < code.length; at++) {
      const other = code[at] === 'A' ? 'B' : 'A';
      const changed = [
        `${code.slice(0, at)}${other}${code.slice(at + 1)}`,
        `${code.slice(0, at)}${code.slice(at + 1)}`,
      ];
      for (const text of changed)
        expect(() => readInvitation(text)).toThrow(expect.objectContaining({ code: 'INVITATION_CODE' }));
    }
  });

  it('leaves of its secret a hash, of which no part of the secret can be read', () => {
    expect(invitationHash(secret)).toMatch(/^[0-9a-f]{64}$/);
    expect(invitationHash(invitationSecret())).not.toBe(invitationHash(secret));
    expect(invitationSecret()).toHaveLength(22);
  });
});
