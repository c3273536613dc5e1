import type { IncomingMessage } from 'node:http';
import { type Caller, someoneHere } from './caller.ts';

const callers = new WeakMap<IncomingMessage, Caller>();

/** Note who a request is of, before its page answers. */
export function letIn(request: IncomingMessage, caller: Caller): void {
  callers.set(request, caller);
}

/** Who a request is of. At a gateway without sign-in nobody is let in by name: it is of someone at this machine. */
export function callerOfRequest(request: IncomingMessage): Caller {
  return callers.get(request) ?? someoneHere;
}
