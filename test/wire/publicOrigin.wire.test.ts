import { describe, expect, it } from 'vitest';
import { originOf } from '../../server/http/publicOrigin.ts';

const asked = (host: string, protocol = 'http') => ({ protocol, host }) as Parameters<typeof originOf>[0];
const links = (networkAddress: string | null, publicUrl: string | null = null) => ({
  networkAddress,
  publicUrl,
});

describe('the address in links that others open', () => {
  it('is never the facilitator’s own localhost while the machine is on a network', () => {
    for (const here of ['localhost:4600', '127.0.0.1:4600', '[::1]:4600'])
      expect(originOf(asked(here), links('192.168.1.20'))).toBe('http://192.168.1.20:4600');
  });

  it('is what people reached us under, and what the operator named wins over both', () => {
    expect(originOf(asked('muster.local:4600'), links('192.168.1.20'))).toBe('http://muster.local:4600');
    expect(originOf(asked('localhost:4600'), links('192.168.1.20', 'https://drills.example.org/x'))).toBe(
      'https://drills.example.org',
    );
  });

  it('stays local when nobody else can reach the server', () => {
    expect(originOf(asked('localhost:4600'), links(null))).toBe('http://localhost:4600');
  });
});
