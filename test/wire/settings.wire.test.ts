import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { addressOf, countedAs } from '../../server/admission/address.ts';
import { BadSetting, proxyWarning, publicUrlOf, trustOf } from '../../server/admission/settings.ts';
import { decodedPath } from '../../server/http/paths.ts';

const from = (setting: string, socket: string, forwarded?: string): string =>
  addressOf(
    {
      socket: { remoteAddress: socket },
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    } as unknown as IncomingMessage,
    trustOf(setting),
  );

describe('whose word about an address is believed', () => {
  it.each([
    ['', '9.9.9.9', '1.1.1.1', '9.9.9.9', 'nobody'],
    ['0', '9.9.9.9', '1.1.1.1', '9.9.9.9', 'nobody'],
    [
      '1',
      '10.0.0.7',
      '6.6.6.6, 1.1.1.1',
      '1.1.1.1',
      'one proxy: the last entry is its own, the ones before are the client’s',
    ],
    ['2', '10.0.0.7', '6.6.6.6, 1.1.1.1, 10.0.0.8', '1.1.1.1', 'two proxies'],
    ['1', '10.0.0.7', undefined, '10.0.0.7', 'one proxy that says nothing'],
    ['10.0.0.7', '10.0.0.7', '6.6.6.6, 1.1.1.1', '1.1.1.1', 'a named proxy'],
    ['10.0.0.7', '9.9.9.9', '1.1.1.1', '9.9.9.9', 'somebody who is not the named proxy'],
    [
      '10.0.0.0/24, loopback',
      '127.0.0.1',
      '6.6.6.6, 1.1.1.1, 10.0.0.9',
      '1.1.1.1',
      'a range and this machine',
    ],
    ['loopback', '::ffff:127.0.0.1', '1.1.1.1', '1.1.1.1', 'this machine, written as IPv6'],
  ])('TRUST_PROXY=%s', (setting, socket, forwarded, expected, _why) => {
    expect(from(setting, socket, forwarded)).toBe(expected);
  });

  it.each([
    'true',
    'yes',
    '*',
    '10',
    '-1',
    '1.5',
    'proxy.example.org',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '10.0',
    '10.0.0.7,',
    '2,true',
  ])('TRUST_PROXY=%s is refused in one line that says what to write', (text) => {
    expect(() => trustOf(text)).toThrow(BadSetting);
    expect(() => trustOf(text)).toThrow(/^TRUST_PROXY.*TRUST_PROXY=1\b[^\n]*$/);
  });
});

describe('what counts as one address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['203.0.113.7:4711', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:4711', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
    ['nonsense', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (address, counted) => {
    expect(countedAs(address)).toBe(counted);
  });
});

describe('PUBLIC_URL', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['https://drills.example.org', 'https://drills.example.org'],
    ['https://drills.example.org/', 'https://drills.example.org'],
    ['http://10.0.0.7:4600', 'http://10.0.0.7:4600'],
  ])('%s is taken', (text, taken) => expect(publicUrlOf(text)).toBe(taken));

  it.each([
    'nonsense',
    'ftp://x',
    'https://',
    'https://x/muster',
    'https://x/?a=1',
    'https://x/#a',
    'https://me@x',
  ])('%s is refused', (text) => expect(() => publicUrlOf(text)).toThrow(/^PUBLIC_URL [^\n]*$/));

  it('over TLS without a trusted proxy is worth a word at the start', () => {
    expect(proxyWarning('https://x', trustOf(''))).toContain('TRUST_PROXY=1');
    expect(proxyWarning('https://x', trustOf('1'))).toBeNull();
    expect(proxyWarning('http://x', trustOf(''))).toBeNull();
    expect(proxyWarning(null, trustOf(''))).toBeNull();
  });
});

it.each([
  ['/api/lobby?x=/assets/', '/api/lobby'],
  ['/%61pi/lobby', '/api/lobby'],
  ['/%zz', '/%zz'],
])('the path of %s is %s', (url, path) => expect(decodedPath(url)).toBe(path));
