import { hashesOf, type OperationList } from '@zichtlijn/conformance';
import { NODE_CONTRACT } from '@zichtlijn/release';
import { type GraphQLObjectType, isObjectType } from 'graphql';
import { type NodeContract, nodeContract } from '../fleet/node-contract.ts';
import { bulkOf, questionFields, questionText } from '../fleet/node-question.ts';
import { SCHEMA_QUESTION } from '../fleet/node-versions.ts';
import { aboutQuestion } from './question-about.ts';

/**
 * Every question that this gateway may ever send a node, made by the function that words them: of each field of each entity, with and without each part of the bulk; whether the entity is there; and the node's
 * schema text. What a client asks is put together from these, whatever its query looks like.
 */
export function operationsOf(contract: NodeContract = nodeContract()): OperationList {
  const entities = ['ComparisonRow', 'Municipality'].map((name) => contract.schema.getType(name));
  const asked = [
    { query: SCHEMA_QUESTION, about: aboutQuestion('_service', '', []) },
    ...entities.filter(isObjectType).flatMap((type) => questionsOf(type, contract)),
  ];
  const questions = asked.map(({ query, about }) => ({ hash: hashesOf(query)!.join(), query, about }));
  return { format: 'zichtlijn-operations-1', contract: NODE_CONTRACT, questions };
}

function questionsOf(type: GraphQLObjectType, { known }: NodeContract) {
  const presence = { query: questionText(type, [], known), about: aboutQuestion(type.name, '', []) };
  const fields = questionFields(type).flatMap((field) =>
    subsets(bulkOf(field)).map((wanted) => ({
      query: questionText(type, [{ key: field.name, field: field.name, wanted: new Set(wanted) }], known),
      about: aboutQuestion(type.name, field.name, wanted),
    })),
  );
  return [presence, ...fields];
}

/** Every choice from some names, none of them included. */
function subsets(names: readonly string[]): string[][] {
  const chosen: string[][] = [[]];
  for (const name of names) chosen.push(...chosen.map((one) => [...one, name]));
  return chosen;
}
