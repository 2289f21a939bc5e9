import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { parseScript, ScriptError } from '../../server/cli/script.ts';
import { readOrganisation } from '../../server/content/organisationFile.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { HOSTILE_NAMES } from '../support/hostileNames.ts';
import { OTHER_COMPANY_FILE } from '../support/otherCompany.ts';
import { faultsOfRefusal, goodPack, PackFolder } from '../support/packFolder.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const library = new PackFolder();
afterAll(() => library.remove());

/** Everything in a YAML text that somebody could have named otherwise: keys, and texts that look like ids. */
function namesIn(text: string): string[] {
  const names = new Set<string>();
  visit(parseDocument(text), (_key, node) => {
    if (isMap(node)) for (const { key } of node.items) if (isScalar(key)) names.add(String(key.value));
    if (isScalar(node) && typeof node.value === 'string') names.add(node.value);
  });
  return [...names].filter((name) => /^[a-z][a-zA-Z0-9-]{1,40}$/.test(name));
}
const renamed = (text: string, from: string, to: string): string =>
  text.replaceAll(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to);

const nobodyActs = () => () => [];

async function plays(scenario: Scenario): Promise<void> {
  const run = await playHeadless({
    scenario,
    seed: 1,
    team: nobodyActs,
    log: memoryLog(),
    drillId: 'd',
  });
  expect(run.state.phase).toBe('debrief');
  expect(run.events.filter(({ type }) => type === 'timer.setAside')).toEqual([]);
  expect(Number.isFinite(scoreDrill(run.header, run.events).total)).toBe(true);
}

describe('names that every object has', () => {
  it('in a pack: it is refused with a place and a way out, or it plays to the end', async () => {
    const good = goodPack('bad');
    const names = namesIn(good);
    expect(names.length).toBeGreaterThan(60);
    let [refusals, played] = [0, 0];
    // Every second one: each is loaded, checked and played, and they are of few kinds.
    for (const [index, name] of names.filter((_name, at) => at % 2 === 0).entries()) {
      const hostile = HOSTILE_NAMES[index % HOSTILE_NAMES.length] ?? '';
      const { sources, refused } = library.fill({ 'bad.yaml': renamed(good, name, hostile) });
      for (const refusal of refused)
        expect([name, hostile, ...faultsOfRefusal(refusal)]).toEqual([name, hostile]);
      refusals += refused.length;
      const [scenario] = Object.values(Object.values(sources)[0] ?? {});
      if (!scenario) continue;
      played += 1;
      await plays(scenario);
    }
    expect(refusals).toBeGreaterThan(0);
    expect(played).toBeGreaterThan(0);
  }, 240_000);

  it('in a company profile: it is read, or refused with its line', () => {
    const good = readFileSync(OTHER_COMPANY_FILE, 'utf8');
    for (const [index, name] of namesIn(good).entries()) {
      const hostile = HOSTILE_NAMES[index % HOSTILE_NAMES.length] ?? '';
      const read = readOrganisation(renamed(good, name, hostile));
      if (read.profile === null)
        for (const { problem } of read.problems)
          expect(problem).not.toMatch(/native code|undefined|\[object/);
    }
  });

  it('in a script: each line is refused with its reason, and the run goes on', async () => {
    for (const hostile of HOSTILE_NAMES) {
      const text = (role: string, command: string, payload: string): string =>
        `{"actions":[{"at":"00:10","role":${JSON.stringify(role)},"command":${JSON.stringify(command)},"payload":${payload}}]}`;
      expect(() => parseScript(text(hostile, 'sendPage', '{}'))).toThrow(ScriptError);
      const lines = [
        text('comms', hostile, '{}'),
        text('facilitator', 'assignSeat', `{"seat":${JSON.stringify(hostile)},"occupant":"person"}`),
        text('comms', 'sendPage', `{${JSON.stringify(hostile)}:1,"targets":["x"]}`),
      ].map((line) => parseScript(line).actions[0]);
      const run = await playHeadless({
        scenario: tinyScenario,
        seed: 1,
        team: nobodyActs,
        log: memoryLog(),
        drillId: 'd',
        script: lines.flatMap((line) => line ?? []),
      });
      expect([hostile, run.refusals.length]).toEqual([hostile, lines.length]);
      expect(run.state.phase).toBe('debrief');
    }
  }, 120_000);
});
