import { expect, test } from 'vitest';
import { addressOption, listenAddress } from '../src/listen-address.ts';

test('a port alone is of this machine', () => {
  expect(listenAddress('9464')).toEqual({ host: '127.0.0.1', port: 9464 });
  expect(listenAddress('10.0.0.5:9464')).toEqual({ host: '10.0.0.5', port: 9464 });
  expect(listenAddress('[::1]:0')).toEqual({ host: '::1', port: 0 });
});

test.each(['', 'x', '65536', ':80', 'http://127.0.0.1:80', '1.2.3.4', '::1', '127.0.0.1:80/metrics'])(
  '%j is none',
  (text) => {
    expect(listenAddress(text)).toBeNull();
    expect(() => addressOption('--metrics', text)).toThrow(expect.objectContaining({ code: 'LISTEN_ADDRESS' }));
  },
);
