import { expect, test } from 'vitest';
import { proxyFor } from '../src/office-proxy.ts';

const proxy = 'http://proxy.voorbeeld.nl:3128';
const through = (host: string, port: number, NO_PROXY?: string) =>
  proxyFor(host, port, { HTTPS_PROXY: proxy, NO_PROXY })?.origin ?? null;

test.each([
  ['node.gemeente.nl', 443, undefined, proxy],
  ['node.gemeente.nl', 443, '', proxy],
  ['node.gemeente.nl', 443, 'gemeente.nl', null],
  ['gemeente.nl', 443, '.gemeente.nl', null],
  ['node.gemeente.nl', 443, 'localhost, *.GEMEENTE.nl', null],
  ['node.gemeente.nl', 443, 'meente.nl,node', proxy],
  ['node.gemeente.nl', 443, '*', null],
  ['node.gemeente.nl', 443, 'node.gemeente.nl:8443', proxy],
  ['node.gemeente.nl', 8443, 'node.gemeente.nl:8443', null],
  ['10.0.0.5', 443, '10.0.0.5', null],
  ['10.0.0.51', 443, '10.0.0.5', proxy],
  ['[::1]', 443, '::1', null],
  ['::1', 8443, '[::1]:8443', null],
  ['::1', 443, '[::1]:8443', proxy],
])('%s:%d, with NO_PROXY %j, goes through %j', (host, port, exceptions, way) => {
  expect(through(host, port, exceptions)).toBe(way);
});

test('lower case counts before upper, a scheme may be left out, and without either there is none', () => {
  const both = { HTTPS_PROXY: proxy, https_proxy: 'other:8080' };
  expect(proxyFor('a.nl', 443, both)?.href).toBe('http://other:8080/');
  expect(proxyFor('a.nl', 443, { HTTPS_PROXY: '' })).toBeNull();
  expect(proxyFor('a.nl', 443, { HTTP_PROXY: proxy })).toBeNull();
});

test.each(['socks5://geheim:1080', 'http://geheim@', 'geheim:80:80'])(
  '%j is no proxy, and the fault does not repeat it',
  (text) => {
    const asked = () => proxyFor('a.nl', 443, { HTTPS_PROXY: text });
    expect(asked).toThrow(expect.objectContaining({ code: 'PROXY_INVALID' }));
    expect(asked).not.toThrow(/geheim/);
  },
);
