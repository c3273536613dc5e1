import { generateKeyPairSync } from 'node:crypto';
import { type PolicyQuestion, type PolicyState, signPolicy, stateHashOf } from '@zichtlijn/assertion';
import type { Processing } from '@zichtlijn/processing-log';
import { type Conduct, RELEASE, startTestNode, type TestNode } from '../test-node.ts';

/** The state of an honest node of one municipality that lets everything be remembered. */
export const openState = (code: string, change: Partial<PolicyState> = {}): PolicyState => ({
  memory: 'fresh',
  policy: null,
  municipalities: [{ code, release: { id: RELEASE, hash: 'a'.repeat(64), date: '2024-01-01' }, retracted: [] }],
  ...change,
});

/** A node of the contract that states what may be remembered, and takes reports; its state may be changed while it runs. */
export interface RememberingNode extends TestNode {
  readonly publicKey: ReturnType<typeof generateKeyPairSync>['publicKey'];
  readonly served: Processing[];
  state: PolicyState;
  /** Every statement that it gave, as it left. */
  readonly statements: string[];
  /** What is answered instead of a statement of its own. */
  statement: ((question: PolicyQuestion) => string) | null;
  /** Status with which it answers reports. */
  takesReports: number;
}

export async function startRememberingNode(state: PolicyState, conduct: Conduct = {}): Promise<RememberingNode> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const node: Omit<RememberingNode, keyof TestNode> = {
    publicKey,
    state,
    served: [],
    statements: [],
    statement: null,
    takesReports: 204,
  };
  const own = (question: PolicyQuestion): string => {
    const text = JSON.stringify(node.state);
    const stateHash = stateHashOf(text);
    const issuedAt = Date.now();
    const signature = signPolicy(privateKey, { node: question.node, nonce: question.nonce, issuedAt, stateHash });
    return JSON.stringify({ issuedAt, stateHash, signature, ...(question.known !== stateHash && { state: text }) });
  };
  const beside: Conduct['beside'] = (path, body) => {
    if (path === '/policy') {
      const text = (node.statement ?? own)(JSON.parse(body));
      node.statements.push(text);
      return { status: 200, body: text };
    }
    if (path !== '/served') return null;
    if (node.takesReports === 204) node.served.push(...(JSON.parse(body) as { served: Processing[] }).served);
    return { status: node.takesReports, body: '' };
  };
  return Object.assign(node, await startTestNode({ beside, ...conduct }));
}
