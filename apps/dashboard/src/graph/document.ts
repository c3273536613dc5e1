/** A query of the dashboard: its text, and in its type what it answers and what it takes. A test holds the text to the schema. */
export interface Document<Answer, Variables> {
  readonly text: string;
  /** Only a type: what ties answer and variables to the text. */
  readonly types?: (variables: Variables) => Answer;
}

/** Name a query with the types that belong to it. */
export function document<Answer, Variables = Record<string, never>>(text: string): Document<Answer, Variables> {
  return { text };
}
