export { areaLevels, type Claims, type Coverage, coverage, covers } from './claims.ts';
export { encodeClaims, GatewaySession } from './gateway-session.ts';
export { keyOf, keyText } from './key-text.ts';
export { NodeSessions, type Refusal } from './node-sessions.ts';
export { ASSERTION_HEADER } from './request-mac.ts';
export { SESSION_MS, TOLERANCE_MS } from './session.ts';
