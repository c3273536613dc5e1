/**
 * The headers of a page that works without a script: it loads its own style and nothing else, sends forms nowhere but home, stands in no frame, and is
 * kept by nobody. The address of a page goes along to the same server alone; without it a form would not say where it comes from.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
