import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { asDebriefed } from '../../server/audience/debriefed.ts';
import { reportMarkdown } from '../../server/report/afterAction.ts';
import { scoreCsv } from '../../server/report/scoreCsv.ts';
import { scorecardText } from '../../server/report/scorecardText.ts';
import { styleFor } from '../../server/report/terminalStyle.ts';
import { deskOf } from '../../server/scorecard/alone/desk.ts';
import { CRITERIA, RUBRIC } from '../../server/scorecard/rubric.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import { BLOCK_IDS } from '../../shared/scenario/rubric.ts';
import { momentsOf } from '../../shared/story.ts';
import { goldenDrill } from '../support/goldenDrills.ts';
import { entry, logOf, scoreOf } from '../support/logBuilder.ts';
import { readsOf } from '../support/rubricReads.ts';
import { decided, wellPlayed } from '../support/wellPlayed.ts';

const rows = [...CRITERIA];
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the rubric', () => {
  it('is worth 98.5 by the log, and 1.5 beside it by people', () => {
    const worth = (by: string) => sum(rows.flatMap(([, row]) => (row.by === by ? [row.max] : [])));
    expect([worth('log'), worth('person')]).toEqual([98.5, 1.5]);
  });

  it('holds every id and every title once, and critical tasks in every block', () => {
    const blocks = BLOCK_IDS.map((id) => RUBRIC[id]);
    expect(sum(blocks.map(({ criteria }) => Object.keys(criteria).length))).toBe(CRITERIA.size);
    expect(new Set(rows.map(([, { title }]) => title)).size).toBe(CRITERIA.size);
    for (const { title, criteria } of blocks)
      expect(Object.values(criteria).filter(({ critical }) => critical).length, title).toBe(2);
  });

  it('pays one desk no more of a criterion than all, in any scenario', () => {
    for (const scenario of Object.values(SCENARIOS).flatMap((variants) => Object.values(variants)))
      for (const roles of [...PLAY_ROLES.map((role) => [role]), PLAY_ROLES])
        for (const [id, row] of rows) {
          if (row.by === 'person') continue;
          const most = row.alone(deskOf(scenario, roles), { id, max: row.max });
          expect(most, `${id} of ${roles.join()}`).toBeGreaterThanOrEqual(0);
          expect(most, `${id} of ${roles.join()}`).toBeLessThanOrEqual(row.max + 1e-9);
        }
  });

  it('says of each criterion what it reads, all of it and nothing else', () => {
    const changedMind = logOf([...wellPlayed(), decided('14:00', { option: 'rollback', rejected: [] }, 0)]);
    const drills = [
      'self-harm-minor-a0-par',
      'self-harm-minor-a0-novice',
      'customer-data-leak-b0-novice',
      'self-harm-minor-a2-par',
      'viral-racist-output-c1-par',
      'every-control',
      'refused-commands',
    ].map((name) => goldenDrill('2-chained', name));
    const reads = readsOf([...drills, changedMind]);
    for (const [id, row] of rows)
      expect([...(reads.get(id) ?? [])].sort(), id).toEqual([...row.reads].sort());
  }, 60_000);
});

describe('people read titles', () => {
  it('no report, table, terminal or timeline shows them an id', () => {
    const played = [
      ...wellPlayed(),
      entry('1086:00', 'criterion.judged', { criterion: 'R4-tasks', points: 0.5, note: 'Each had a name.' }),
    ];
    const { header, events } = logOf(played);
    const card = scoreOf(played);
    const plain = styleFor({}, { NO_COLOR: '1' });
    const shown = {
      report: reportMarkdown(header, asDebriefed(events), card),
      csv: scoreCsv(card),
      terminal: scorecardText(card, plain),
      timeline: momentsOf(events, new Set())
        .map(({ text }) => text)
        .join('\n'),
    };
    for (const [place, text] of Object.entries(shown)) {
      expect(text.length, place).toBeGreaterThan(1_000);
      expect(idsIn(text), place).toEqual([]);
    }
    expect(shown.timeline).toContain(
      'A person judged what the log cannot hear: 0.5 points, "Each had a name."',
    );
    expect(card.awaitingHuman.some(({ max }) => max > 0)).toBe(true);
  });
});

// The table is the one list: an id anywhere else would be a second one that nobody keeps in step.

const TABLE = 'server/scorecard/rubric/';
const root = join(import.meta.dirname, '../..');
const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`);

const ID = new RegExp(`(?<![\\w.#-])(?:${rows.map(([id]) => id).join('|')})(?![\\w-])`, 'g');
/** Curves are drawn with letters and numbers. */
const DRAWN = /\bd=(?:"[^"]*"|\{`[^`]*`\})/g;
const idsIn = (text: string): string[] => text.replace(DRAWN, '').match(ID) ?? [];

describe('ids of criteria stand in the table alone', () => {
  it.each(['server', 'shared', 'client'])('%s names none', (folder) => {
    const found = sourcesIn(folder)
      .filter((path) => !path.startsWith(TABLE))
      .flatMap((path) => idsIn(readFileSync(join(root, path), 'utf8')).map((id) => `${path} names ${id}`));
    expect(found).toEqual([]);
  });

  it.each(["{ id: 'W1' }", 'max(CT5)', '`[M5]`', 'record: { D1: 2 }', '// criterion R4-tasks'])(
    'would find %s',
    (text) => {
      expect(idsIn(text)).toHaveLength(1);
    },
  );
});
