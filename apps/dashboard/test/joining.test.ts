import { describe, expect, test } from 'vitest';
import type { JoinedNode } from '../src/documents/joining.ts';
import { stepsOf } from '../src/features/joining/steps.ts';

const node = (answer: JoinedNode['answer'], synthetic: boolean | null): JoinedNode => ({
  code: 'GM0344',
  name: 'Utrecht',
  answer,
  release: synthetic === null ? null : { id: 'r-1', createdAt: '', policy: '', contract: '1', synthetic },
  offers: [],
});
const next = (states: ReturnType<typeof stepsOf>) =>
  Object.entries(states).flatMap(([name, state]) => (state === 'next' ? [name] : []));

describe('the step plan says no more than register and node tell', () => {
  test('of a municipality without a node nothing is done, and the first step is next', () => {
    const states = stepsOf(false, null);
    expect(Object.values(states)).not.toContain('done');
    expect(next(states)).toEqual(['agree']);
  });

  test('invented data are a trial: no step with real data is done', () => {
    const states = stepsOf(true, node('ANSWERED', true));
    expect(states).toMatchObject({
      init: 'done',
      synth: 'done',
      connect: 'done',
      serve: 'done',
      ingest: 'unseen',
      publish: 'unseen',
    });
    expect(next(states)).toEqual(['agree']);
  });

  test('a node that does not answer has to be served first', () =>
    expect(next(stepsOf(true, node('UNREACHABLE', null)))).toEqual(['serve']));

  test('what the coordinator noted inside a municipality is done, up to there', () => {
    expect(stepsOf(true, node('ANSWERED', null), 'DATA')).toMatchObject({
      agree: 'done',
      ingest: 'done',
      build: 'next',
      preview: 'unseen',
    });
    expect(next(stepsOf(false, null, 'LEGAL'))).toEqual(['init']);
    expect(stepsOf(true, node('ANSWERED', true), 'PUBLISHED')).toMatchObject({ agree: 'next', ingest: 'unseen' });
  });

  test('with a real release that answers nothing is left', () =>
    expect(next(stepsOf(true, node('ANSWERED', false)))).toEqual([]));
});
