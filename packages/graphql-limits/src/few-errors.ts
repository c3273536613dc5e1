/** What a plugin of Apollo Server sees of an answer, as far as it matters here. */
interface Told {
  readonly response: {
    readonly body: { readonly kind: string; readonly singleResult?: { data?: unknown; errors?: readonly unknown[] } };
  };
}

/** Errors that are told of a request that was not run. */
export const MAX_ERRORS = 5;

/**
 * A plugin of Apollo Server: of a request that was not run, the first few errors are told. One short text can break rules a hundred times,
 * and its answer must not be many times as long. What was run keeps every error: each stands for a field.
 */
export const fewErrors = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }: Told): Promise<void> {
        const result = body.kind === 'single' ? body.singleResult : undefined;
        if (result?.errors === undefined || result.data !== undefined) return;
        result.errors = result.errors.slice(0, MAX_ERRORS);
      },
    };
  },
};
