import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stageProgress } from '../../src/commands/stage-progress.ts';

const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('says nothing of what is done in a moment', () => {
  const onStage = stageProgress();
  for (let done = 0; done <= 100; done++) onStage('protecting', done, 100);
  expect(said).toEqual([]);
});

it('says of long work how far each stage is, a tenth at a time', () => {
  const onStage = stageProgress({ nl: 'anders', en: 'changed' });
  for (const [stage, done] of [
    ['counting', 30],
    ['protecting', 10],
    ['protecting', 14],
    ['attacking', 55],
    ['attacking', 100],
  ] as const) {
    vi.advanceTimersByTime(2_000);
    onStage(stage, done, 100);
  }
  expect(said).toEqual([
    'anders, geteld: 30%\n',
    'anders, beveiligd: 10%\n',
    'anders, aangevallen als buitenstaander: 50%\n',
    'anders, aangevallen als buitenstaander: 100%\n',
  ]);
});
