import { createRequire } from 'node:module';
import type { Operation } from '@apollo/federation-internals';
import operations from '@apollo/federation-internals/dist/operations.js';
import shaping from '@apollo/gateway/dist/resultShaping.js';
import { type CompiledShape, compiledShape, unusual } from './compiled-shape.ts';

/** The version of @apollo/gateway whose insides are known here; with any other, answers are shaped as it does by itself. */
export const KNOWN_VERSION = '2.14.4';

const require = createRequire(import.meta.url);
const versions = ['@apollo/gateway', '@apollo/federation-internals'].map(
  (name) => (require(`${name}/package.json`) as { version: string }).version,
);

type ComputeResponse = typeof shaping.computeResponse;
type OperationFromDocument = typeof operations.operationFromDocument;

/** What @apollo/gateway does by itself. */
export const stock = {
  computeResponse: shaping.computeResponse,
  operationFromDocument: operations.operationFromDocument,
};

const shapes = new WeakMap<Operation, { readonly shape: CompiledShape | null }>();

/** As the stock one, with the shape compiled once for an operation. What is unusual about an answer is left to the stock one to tell. */
export const computeResponse: ComputeResponse = (asked) => {
  const { operation, input } = asked;
  if (!input) return stock.computeResponse(asked);
  let known = shapes.get(operation);
  if (known === undefined) {
    known = { shape: compiledShape(operation) };
    shapes.set(operation, known);
  }
  const data = known.shape === null ? unusual : known.shape(input);
  return data === unusual ? stock.computeResponse(asked) : { data: data as Record<string, unknown>, errors: [] };
};

const read = new WeakMap<object, WeakMap<object, Operation>>();

/** As the stock one, once for an operation that was validated before: the node of a parsed text that is asked again is the same. */
export const operationFromDocument: OperationFromDocument = (schema, document, options) => {
  const [node] = document.definitions;
  if (options?.validate !== false || options.operationName !== undefined || node?.kind !== 'OperationDefinition') {
    return stock.operationFromDocument(schema, document, options);
  }
  let ofSchema = read.get(schema);
  if (ofSchema === undefined) {
    ofSchema = new WeakMap();
    read.set(schema, ofSchema);
  }
  const known = ofSchema.get(node);
  if (known !== undefined) return known;
  const operation = stock.operationFromDocument(schema, document, options);
  ofSchema.set(node, operation);
  return operation;
};

/**
 * Let @apollo/gateway shape answers by what was compiled once for an operation, where its version is the one that is known here. It has no
 * such setting: two functions of its insides are put in the place of its own, and a test holds them against those (decision 0042).
 *
 * @returns whether it was done
 */
export function shapeCompiled(): boolean {
  if (versions.some((version) => version !== KNOWN_VERSION)) return false;
  shaping.computeResponse = computeResponse;
  operations.operationFromDocument = operationFromDocument;
  return true;
}
