import type { JoinedNode } from '../../documents/joining.ts';
import { type JoiningStep, joiningSteps } from '../../documents/standing.ts';

/** The steps by which a municipality joins, in order. */
export const stepNames = [
  'agree',
  'init',
  'synth',
  'ingest',
  'build',
  'preview',
  'publish',
  'serve',
  'connect',
] as const;
export type StepName = (typeof stepNames)[number];

/** What can be said of a step from here: done, the next that can be seen to be needed, or not to be seen. */
export type StepState = 'done' | 'next' | 'unseen';

/**
 * How far a municipality is, as far as register and node tell. A registered node was set up and served; a release was ingested, built, looked at and published; a
 * release of invented data is a trial. Whatever happens inside a municipality before that is done as far as the coordinator noted it, and else cannot be seen from here.
 *
 * @param step how far the register says it is
 */
export function stepsOf(
  connected: boolean,
  node: JoinedNode | null,
  step: JoiningStep | null = null,
): Readonly<Record<StepName, StepState>> {
  const release = node?.release ?? null;
  const real = release !== null && !release.synthetic;
  const answers = node?.answer === 'ANSWERED' || node?.answer === 'PARTIAL';
  const done = (is: boolean): StepState => (is ? 'done' : 'unseen');
  // A first release that was of invented data reads PUBLISHED too, and says nothing of those steps.
  const reached = (least: JoiningStep): boolean =>
    step !== null && step !== 'PUBLISHED' && joiningSteps.indexOf(step) >= joiningSteps.indexOf(least);
  const states: Record<StepName, StepState> = {
    agree: done(real || reached('LEGAL')),
    init: done(connected),
    synth: done(release?.synthetic === true),
    ingest: done(real || reached('DATA')),
    build: done(real || reached('PREVIEW')),
    preview: done(real || reached('PREVIEW')),
    publish: done(real),
    serve: done(answers),
    connect: done(connected),
  };
  const needed =
    connected && !answers ? 'serve' : stepNames.find((name) => states[name] !== 'done' && name !== 'synth');
  if (needed !== undefined) states[needed] = 'next';
  return states;
}
