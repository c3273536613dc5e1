import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { ANSWER_FIELD, STALE_FIELD } from '../schema/node-subgraph.ts';
import { AskedLevels } from './asked-levels.ts';
import { compileEntity, isKeyOf } from './complete-entity.ts';
import type { Complete } from './complete-value.ts';
import { isKnown, type KnownFields } from './known-fields.ts';
import type { NodeContract } from './node-contract.ts';
import { OperationTables } from './operation-tables.ts';
import type { Variables } from './representation.ts';
import { includedBy, type SelectedField, selectedFields } from './selected-fields.ts';
import { defaultsOf, type SentQuestions, sentQuestions } from './sent-questions.ts';
import { isMadeOfCells, sourceOf } from './source-field.ts';

/** All that the answers of one operation need for one type and one set of conditions. */
export interface EntityShape {
  readonly complete: Complete;
  /** What the node is asked, in the words of the gateway. */
  readonly sent: SentQuestions;
  /** Response keys that come from the node. */
  readonly asked: readonly string[];
  /** Response keys of `answer`. */
  readonly answers: readonly string[];
  /** Response keys of `staleFrom`. */
  readonly staleFrom: readonly string[];
  /** Paths that the node's own schema lacks, as far as the first list. */
  readonly unsupported: readonly (readonly string[])[];
}

/** One operation on `_entities`, parsed once; what depends on a node's fields or on conditions is compiled once each. */
export class NodeOperation {
  readonly #contract: NodeContract;
  readonly #document: DocumentNode;
  readonly #selection: SelectionSetNode;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly tables: OperationTables;
  readonly levels: AskedLevels;
  readonly #conditions = new Set<string>();
  #digest: string | undefined;
  readonly #defaults: Variables;
  readonly #shapes = new WeakMap<KnownFields, Map<string, EntityShape>>();

  constructor(text: string, contract: NodeContract) {
    this.#contract = contract;
    this.#document = parse(text, { noLocation: true });
    this.tables = new OperationTables(this.#document, contract.schema);
    this.levels = new AskedLevels(this.#document);
    this.#defaults = defaultsOf(this.#document);
    for (const d of this.#document.definitions) {
      if (d.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(d.name.value, d);
    }
    visit(this.#document, {
      Directive: ({ arguments: args }) => {
        for (const { value } of args ?? []) if (value.kind === Kind.VARIABLE) this.#conditions.add(value.name.value);
      },
    });
    const operation = this.#document.definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
    this.#selection = entitiesOf(operation);
  }

  /** SHA-256 of the whole operation: also of what a node is not sent, because it shapes what is made of its answer. */
  get digest(): string {
    this.#digest ??= createHash('sha256').update(print(this.#document)).digest('base64url');
    return this.#digest;
  }

  /** What the answer for an entity of a type has to look like, from a node that knows these fields. */
  shape(typeName: string, known: KnownFields, variables: Variables): EntityShape {
    let shapes = this.#shapes.get(known);
    if (!shapes) {
      shapes = new Map();
      this.#shapes.set(known, shapes);
    }
    let key = typeName;
    for (const name of this.#conditions) key += ` ${variables[name]}`;
    let shape = shapes.get(key);
    if (!shape) {
      shape = this.#compile(typeName, known, variables);
      shapes.set(key, shape);
    }
    return shape;
  }

  #compile(typeName: string, known: KnownFields, variables: Variables): EntityShape {
    const type = this.#contract.schema.getType(typeName);
    if (!isObjectType(type)) throw new Error('an entity that the contract does not have');
    const isIncluded = includedBy({ ...this.#defaults, ...variables });
    const operation = { schema: this.#contract.schema, fragments: this.#fragments, isIncluded };
    const fields = selectedFields(type, [this.#selection], this.#fragments, isIncluded);
    const fromNode = fields.filter(
      ({ name }) => name !== ANSWER_FIELD && name !== STALE_FIELD && name !== '__typename' && !isKeyOf(type, name),
    );
    const unsupported: string[][] = [];
    const walk = (parent: GraphQLObjectType, selected: readonly SelectedField[], path: readonly string[]): void => {
      for (const { key, name, nodes } of selected) {
        const field = parent.getFields()[name];
        if (!field) continue;
        const args = nodes[0]!.arguments?.map((argument) => argument.name.value) ?? [];
        const at = path.length > 0 && path.at(-1) === LIST ? path : [...path, key];
        if (!isKnown(known, parent.name, sourceOf(parent.name, name), args)) {
          unsupported.push(at.filter((step) => step !== LIST));
          continue;
        }
        const named = getNamedType(field.type);
        if (!isObjectType(named) || isMadeOfCells(parent.name, name)) continue;
        const inner = nodes.flatMap((node) => node.selectionSet ?? []);
        walk(named, selectedFields(named, inner, this.#fragments, isIncluded), isList(field.type) ? [...at, LIST] : at);
      }
    };
    walk(type, fromNode, []);
    const toNode = fromNode.filter(({ name, nodes }) => {
      return isKnown(
        known,
        type.name,
        sourceOf(type.name, name),
        nodes[0]!.arguments?.map((argument) => argument.name.value) ?? [],
      );
    });
    const inner = ({ name, nodes }: SelectedField): ReadonlySet<string> => {
      const named = getNamedType(type.getFields()[name]!.type);
      if (!isObjectType(named)) return new Set();
      const selections = nodes.flatMap((node) => node.selectionSet ?? []);
      const chosen = selectedFields(named, selections, this.#fragments, isIncluded);
      return new Set(chosen.map((field) => sourceOf(named.name, field.name)));
    };
    const sent = sentQuestions(type, toNode, inner, known, this.#defaults);
    return {
      complete: compileEntity(operation, type, this.#selection, known, sent.keys),
      sent,
      asked: fromNode.map(({ key }) => key),
      answers: fields.filter(({ name }) => name === ANSWER_FIELD).map(({ key }) => key),
      staleFrom: fields.filter(({ name }) => name === STALE_FIELD).map(({ key }) => key),
      unsupported,
    };
  }
}

const LIST = '[]';

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function entitiesOf(operation: OperationDefinitionNode | undefined): SelectionSetNode {
  const [field, ...others] = operation?.selectionSet.selections ?? [];
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities' || !field.selectionSet || others.length > 0) {
    throw new Error('the supergraph asks nodes for something else than entities');
  }
  return field.selectionSet;
}
