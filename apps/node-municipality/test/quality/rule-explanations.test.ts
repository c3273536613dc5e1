import { describe, expect, it } from 'vitest';
import { explainCommand } from '../../src/commands/explain.ts';
import { ruleExplanations } from '../../src/quality/rule-explanations.ts';
import { rejectRule } from '../../src/quality/rule-words.ts';

describe('every rule by which a row is rejected', () => {
  it.each(Object.entries(ruleExplanations))(
    '%s says what it asks and how to mend it, in sentences of both languages',
    (rule, { means, mend }) => {
      expect(rejectRule(rule).nl).toMatch(new RegExp(`^.+ \\(${rule}\\)$`));
      for (const sentence of [means, mend]) {
        expect(sentence.nl).not.toBe(sentence.en);
        for (const text of [sentence.nl, sentence.en]) expect(text).toMatch(/^[A-Z].{20,}\.$/);
      }
    },
  );

  it('is told by its name, and a name that is none is refused with all names', async () => {
    const asked = explainCommand().parseAsync(['node', 'zicht-node', 'elfproef']);
    await expect(asked).rejects.toMatchObject({
      code: 'RULE_UNKNOWN',
      sentence: { nl: expect.stringContaining('eleven_test') },
    });
  });
});
