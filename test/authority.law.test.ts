import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../server/kernel/decide.ts';
import type { DrillState } from '../server/kernel/state.ts';
import type { DeskCommand } from '../shared/authority.ts';
import { AUTHORITY, isFacilitators, mayGive } from '../shared/authority.ts';
import type { Command, CommandName } from '../shared/drill/parseCommand.ts';
import { parseCommand } from '../shared/drill/parseCommand.ts';
import type { PlayRole, SeatPlan } from '../shared/roles.ts';
import { PLAY_ROLES } from '../shared/roles.ts';
import { filesUnder } from './support/filesUnder.ts';
import { Given } from './support/given.ts';
import { stormOf } from './support/storm.ts';
import { tinyScenario } from './support/tinyScenario.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const COMMANDS = Object.keys(AUTHORITY) as CommandName[];
const seatOf = (role: PlayRole): string => `seat-of-${role}`;
const ONE_EACH: SeatPlan[] = PLAY_ROLES.map((role) => ({
  seat: seatOf(role),
  roles: [role],
  occupant: 'person',
}));

const given = new Given({ seats: ONE_EACH }).does('facilitator', 'startDrill', {});
const joined = (roles: readonly PlayRole[]): DrillState => ({
  ...given.state,
  declaredAt: 0,
  severity: 1,
  joined: Object.fromEntries(roles.map((role) => [role, { at: 0, how: 'page' as const }])),
});

/** Well-formed commands of every name, as many as a storm brings. */
const wellFormed: Command[] = fc
  .sample(stormOf(tinyScenario, 400), { numRuns: 12, seed: 7 })
  .flat()
  .flatMap((gust) => {
    if (!('command' in gust)) return [];
    const parsed = parseCommand(seatOf('comms'), { ...gust.command, role: null });
    return 'command' in parsed ? [parsed.command] : [];
  });
const of = (name: CommandName): Command[] => wellFormed.filter((command) => command.name === name);
const codeFrom = (state: DrillState, command: Command, role: PlayRole): string => {
  const decided = decide(given.c, state, { ...command, seat: seatOf(role) });
  return 'rejection' in decided ? decided.rejection.code : 'accepted';
};

describe('who may give which command is what the rules enforce', () => {
  it('the storm brings every command, so that nothing below is empty', () => {
    expect(COMMANDS.filter((name) => of(name).length === 0)).toEqual([]);
  });

  it.each(COMMANDS.filter(isFacilitators))('%s is refused from every seat', (name) => {
    for (const command of of(name))
      for (const role of PLAY_ROLES)
        expect(codeFrom(joined(PLAY_ROLES), command, role), role).toBe('notYourRole');
  });

  const deskCommands = COMMANDS.filter((name): name is DeskCommand => Array.isArray(AUTHORITY[name]));
  it.each(deskCommands)('%s is refused from every desk outside its list, and from none inside', (name) => {
    for (const command of of(name))
      for (const role of PLAY_ROLES) {
        const code = codeFrom(joined(PLAY_ROLES), command, role);
        expect(code === 'notYourRole', `${role}: ${code}`).toBe(!mayGive(role, name));
      }
  });

  it.each(COMMANDS.filter((name) => AUTHORITY[name] === 'call'))('%s needs somebody in the call', (name) => {
    for (const command of of(name))
      for (const role of PLAY_ROLES) expect(codeFrom(joined([]), command, role), role).toBe('notInCall');
  });

  it.each(COMMANDS.filter((name) => AUTHORITY[name] === 'seat'))('%s needs no page', (name) => {
    for (const command of of(name))
      for (const role of PLAY_ROLES)
        expect(['notInCall', 'notYourRole', 'roleNotActive'], role).not.toContain(
          codeFrom(joined([]), command, role),
        );
  });

  it.each(COMMANDS.filter((name) => AUTHORITY[name] === 'commander'))(
    '%s is refused to whoever does not have command',
    (name) => {
      const state: DrillState = { ...joined(PLAY_ROLES), commander: 'product-owner' };
      for (const command of of(name))
        for (const role of PLAY_ROLES)
          if (role !== 'product-owner') expect(codeFrom(state, command, role), role).not.toBe('accepted');
    },
  );
});

/** Lists of roles, and questions whether a role is a certain one, in the words of the source. */
function roleLists(path: string, text: string): string[] {
  const role = `'(?:${PLAY_ROLES.join('|')})'`;
  const list = new RegExp(`(?<![\\w>])\\[\\s*(?:${role}\\s*,\\s*)*${role}\\s*,?\\s*\\]`, 'g');
  const question = new RegExp(`[!=]== ${role}`, 'g');
  return [...text.matchAll(list), ...text.matchAll(question)].map(
    ([found]) => `${path} says who may: ${found}. Read shared/authority.ts instead.`,
  );
}

describe('no other place says who may do what', () => {
  it('neither the kernel, nor a screen, nor the single-desk bound holds a list of roles', () => {
    const found = ['server/kernel', 'client', 'server/scorecard/alone']
      .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
      .flatMap((path) => roleLists(path, readFileSync(join(root, path), 'utf8')));
    expect(found).toEqual([]);
  });

  it.each([
    ["const MAY = ['safety-lead', 'support-lead'];", 1],
    ["actAs(situation, ['legal-privacy'], 'A hold')", 1],
    ["role === 'legal-privacy'", 1],
    ["const areas = ['org', 'technical'];", 0],
    ["Partial<Record<PlayRole, string>>['comms']", 0],
    ["{ 'legal-privacy': ['duties', 'keep'] }", 0],
  ])('it would see %s', (text, times) => {
    expect(roleLists('a.ts', text)).toHaveLength(times);
  });
});
