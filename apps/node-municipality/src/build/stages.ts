import type { ProtectOptions } from '@zichtlijn/disclosure';

/** What a build does, one after the other; protecting and attacking again where the attack finds something. */
export type Stage = 'counting' | 'protecting' | 'attacking';

/** Takes how far a stage is. */
export type OnStage = (stage: Stage, done: number, of: number) => void;

/** What disclosure control tells of itself, as stages. */
export function protectionStages(onStage: OnStage): Required<Pick<ProtectOptions, 'onProgress' | 'onAttacked'>> {
  return {
    onProgress: (done, of) => onStage('protecting', done, of),
    onAttacked: (done, of) => onStage('attacking', done, of),
  };
}
