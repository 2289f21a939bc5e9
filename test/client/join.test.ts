import { describe, expect, test } from 'vitest';
import { safeNext } from '../../client/screens/home/signIn.tsx';
import { codeInPath, plainCode, playPath, seatLabel } from '../../client/screens/join/code.ts';

describe('a drill code', () => {
  test('may be typed in any case, with spaces and hyphens', () => {
    expect(plainCode(' kx7-4qm ')).toBe('KX74QM');
    expect(plainCode('K X 7 4 Q M')).toBe('KX74QM');
  });
  test('is nothing when nothing of it is a letter or a digit', () => {
    expect(plainCode(' -\u202e- ')).toBe('');
  });
  test('is found in a join link, and nowhere else', () => {
    expect(codeInPath('/j/KX7-4QM')).toBe('KX74QM');
    expect(codeInPath('/join/kx74qm/')).toBe('KX74QM');
    expect(codeInPath('/j')).toBe('');
    expect(codeInPath('/')).toBeNull();
    expect(codeInPath('/join/a/b')).toBeNull();
    expect(codeInPath('/journal/KX74QM')).toBeNull();
  });
});

describe('a seat', () => {
  test('is called by all its roles, or by its id when it has none', () => {
    expect(seatLabel({ seat: 'seat-ic', titles: ['Incident commander', 'Scribe'] })).toBe(
      'Incident commander + Scribe',
    );
    expect(seatLabel({ seat: 'seat-x', titles: [] })).toBe('seat-x');
  });
  test('stays in the address, so that a reload comes back to it', () => {
    expect(playPath({ drillId: 'drill-1', seat: 'seat-ic' })).toBe('/play/drill-1?seat=seat-ic');
  });
});

describe('a sign-in', () => {
  test('ends where it was asked for, but only inside Muster', () => {
    expect(safeNext('/drills/d1')).toBe('/drills/d1');
    expect(safeNext(null)).toBe('/drills');
    for (const foreign of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ])
      expect(safeNext(foreign)).toBe('/drills');
  });
});
