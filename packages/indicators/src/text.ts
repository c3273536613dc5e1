/** A text that a user may see: always in Dutch and in English. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}
