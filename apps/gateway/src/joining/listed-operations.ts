import { type OperationList, operationList } from '@zichtlijn/conformance';
import { schemaText } from '../schema/schema-file.ts';

/** Every question that this gateway may ever send a node, as it was listed when it was made. */
export function listedOperations(): OperationList {
  return operationList.parse(JSON.parse(schemaText('operations.json')));
}
