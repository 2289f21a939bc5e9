import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUNDLED_ORGANISATION, SCENARIO_SOURCES } from '../../scenarios/index.ts';
import { loadOnePack } from '../../server/content/pack/loadPacks.ts';
import { fitPack } from '../../server/content/sheet/pack/fitPack.ts';
import { planImport } from '../../server/content/sheet/plan/importPlan.ts';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import { withOrganisation } from '../../shared/scenario/withOrganisation.ts';
import { playTeam } from '../support/playTeam.ts';

// A list of somebody's own is played: its rows and nothing else, over two days, and scored by what such a drill can show.

const LIST = [
  'No,Day,Time,To,Method,Message,Expected action',
  '1,1,09:00,Product owner,Email,A customer writes that the refund rule is wrong.,Declare',
  '2,1,09:04,Legal; Comms,Phone,A reporter asks who checked it.,Say when words will come',
  '3,2,08:30,All,Chat,The board wants a summary.,Give facts only',
  '4,2,,All,Chat,The partner calls again.,Answer',
].join('\n');

test('a list plays as it stands and scores what it can', async () => {
  const context = { bundled: SCENARIO_SOURCES, organisation: BUNDLED_ORGANISATION };
  const plan = planImport(readSheet(Buffer.from(LIST)), BUNDLED_ORGANISATION);
  const { pack, left } = fitPack(
    plan,
    { id: 'mine', title: 'Mine', schema: './pack.schema.json', file: 'mine.csv' },
    context,
  );
  expect(left).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'muster-plain-'));
  try {
    writeFileSync(join(folder, 'mine.yaml'), pack?.yaml ?? '');
    const loaded = loadOnePack(join(folder, 'mine.yaml'), context);
    expect(loaded.problems).toEqual([]);
    const scenario = withOrganisation(loaded.sources.a!, BUNDLED_ORGANISATION);
    expect(scenario.acts).toHaveLength(2);
    const { run } = await playTeam(scenario, 'par', 3);
    const sent = run.events.flatMap((event) =>
      event.type === 'inject.delivered' ? [event.data.inject] : [],
    );
    expect(sent).toEqual(expect.arrayContaining(['inject-1', 'inject-2', 'inject-3']));
    expect(sent).not.toContain('inject-4');
    const card = scoreDrill(run.header, run.events);
    const scored = card.blocks
      .flatMap(({ criteria }) => criteria)
      .filter(({ verdict }) => verdict !== 'notScored');
    expect(scored.map(({ id }) => id)).toEqual(expect.arrayContaining(['P1', 'P5', 'R1']));
    expect(scored.every(({ id }) => /^(?:P|R)/.test(id))).toBe(true);
    expect(card.blocks.map(({ id }) => id)).toEqual(['detection', 'paging', 'command']);
    expect(card.ending.text).toContain('is scored');
    expect(JSON.stringify(card)).not.toMatch(/NaN/);
    expect(Number.isFinite(card.total)).toBe(true);
    expect(card.gates).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
