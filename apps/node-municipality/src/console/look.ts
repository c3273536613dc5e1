import type { Language, Sentence } from '@zichtlijn/messages';
import type { Html } from '@zichtlijn/pages';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import type { ReleaseSummaries } from './release-summary.ts';

/** One look at a page: what it is about, and in which language. */
export interface Look {
  readonly configuration: NodeConfiguration;
  readonly municipality: NodeMunicipality;
  readonly language: Language;
  readonly query: URLSearchParams;
  /** What a form has to carry. */
  readonly formKey: string;
  readonly summaries: ReleaseSummaries;
  /** The sentence in the language of the page. */
  readonly say: (sentence: Sentence) => string;
  /** The address of a page, in the same language and of the same municipality. */
  readonly to: (page: string, query?: Readonly<Record<string, string>>) => string;
}

/** A page of the console. */
export interface ConsolePage {
  readonly path: string;
  readonly title: Sentence;
  readonly main: (look: Look) => Promise<Html>;
}
