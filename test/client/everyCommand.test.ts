import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PAYLOADS } from '../../shared/drill/parseCommand.ts';

const CLIENT = resolve(import.meta.dirname, '../../client');
const code = readdirSync(CLIENT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

/** Seats change hands over HTTP, and the server tells the drill (server/live/seatChanges.ts). */
const GIVEN_BY_THE_SERVER = ['assignSeat', 'coverSeat', 'giveBackSeat'];

test('every command is given from some screen', () => {
  const isGiven = (name: string): boolean => new RegExp(`['"]${name}['"]`).test(code);
  expect(isGiven('sendPage')).toBe(true);
  expect(isGiven('sendPages')).toBe(false);
  expect(Object.keys(PAYLOADS).filter((name) => !isGiven(name))).toEqual(GIVEN_BY_THE_SERVER);
});
