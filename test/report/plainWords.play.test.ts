import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedBy } from '../../client/screens/scorecard/scoreWords.ts';
import { SCENARIOS } from '../../scenarios/index.ts';
import { asDebriefed } from '../../server/audience/debriefed.ts';
import { rebuildViewer, resetFrame } from '../../server/audience/viewer.ts';
import type { ColumnKey, SheetRow } from '../../server/content/sheet/columns.ts';
import { COLUMNS } from '../../server/content/sheet/columns.ts';
import { plannedRows } from '../../server/content/sheet/write/planned.ts';
import { playedRows } from '../../server/content/sheet/write/played.ts';
import { compile } from '../../server/kernel/compiled.ts';
import { shuffled } from '../../server/kernel/shuffle.ts';
import { reportMarkdown } from '../../server/report/afterAction.ts';
import { scoreCsv } from '../../server/report/scoreCsv.ts';
import { scorecardText } from '../../server/report/scorecardText.ts';
import { styleFor } from '../../server/report/terminalStyle.ts';
import { Timeline, timelineText } from '../../server/report/timeline.ts';
import { shortsOf, Titles } from '../../server/report/titles.ts';
import { foldEvents } from '../../shared/drill/foldEvent.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import { cases } from '../support/cases.ts';
import { innerCodes } from '../support/innerCodes.ts';
import { play } from '../support/playStorm.ts';
import { playTeam } from '../support/playTeam.ts';
import { stormOf } from '../support/storm.ts';

// Names of commands, events, criteria, rules and of what a scenario is made of are ours. People read titles.

const SEED = 7;
const plain = styleFor({}, { NO_COLOR: '1' });
const variants = Object.values(SCENARIOS).flatMap((byVariant) =>
  Object.values(byVariant).map((scenario) => [`${scenario.id} ${scenario.variant}`, scenario] as const),
);

/** Which row it is and what brings it are told in the language of packs, so that an author can find them and read them back. */
const PACK_LANGUAGE: readonly ColumnKey[] = ['number', 'phase', 'trigger', 'notes'];
const sheetText = (rows: readonly SheetRow[]): string =>
  rows.flatMap((row) => COLUMNS.map(({ key }) => (PACK_LANGUAGE.includes(key) ? '' : row[key]))).join('\n');

it('finds what it looks for', () => {
  const [, scenario] = variants[0] ?? [];
  if (!scenario) throw new Error('no scenario');
  const codes = innerCodes(scenario);
  const query = scenario.queries[0]?.id ?? '';
  expect(codes(`sendPage, page.sent, ${query}; P6 and (RULE-7): notYourRole, model-owner`)).toHaveLength(6);
  expect(codes('A teenager on iOS wrote at T+12 about the follow-up, 12.5 % of 40.')).toEqual([]);
});

describe.each(variants)('%s', (_name, scenario) => {
  const dealt = shuffled(scenario, SEED);
  const codes = innerCodes(dealt);

  it.each(['par', 'novice'])('what leaves a drill of the team %s', async (team) => {
    const { run, card } = await playTeam(scenario, team, SEED);
    const titles = new Titles(dealt, shortsOf(dealt));
    const timeline = new Timeline(plain, titles);
    const lines = [...run.events.flatMap((event) => timeline.push(event)), ...timeline.end()];
    const viewOf = (seat: string, staff: 'facilitator' | null) =>
      foldEvents(emptyView(seat), resetFrame(rebuildViewer({ seat, staff }, run.events), run.events).events);
    const views = [
      ...SIX_SEATS.map(({ seat }) => viewOf(seat, null)),
      viewOf('seat-facilitator', 'facilitator'),
    ];
    const said = {
      report: reportMarkdown(run.header, asDebriefed(run.events), card),
      csv: scoreCsv(card),
      // The first line repeats what was typed: `npm run drill -- <scenario> --variant <variant>`.
      terminal: scorecardText(card, plain).split('\n').slice(1).join('\n'),
      timeline: lines.map((line) => timelineText(line, plain)).join('\n'),
      cited: [...citedBy(card).values()].flat().join('\n'),
      views: views.flatMap(({ timeline: told }) => told.map(({ text }) => text)).join('\n'),
      played: sheetText(playedRows(dealt, run.events)),
    };
    expect(
      Object.entries(said).flatMap(([where, text]) => codes(text).map((code) => `${where}: ${code}`)),
    ).toEqual([]);
  });

  it('the guide, the event list and the cards', () => {
    const { guide, roles, objectives, summary, contentNote } = dealt;
    const said = {
      guide: Object.values(guide).flat().join('\n'),
      cards: roles.flatMap(({ title, brief, yours }) => [title, brief, ...yours]).join('\n'),
      meta: [...objectives, summary, contentNote].join('\n'),
      eventList: sheetText(plannedRows(dealt)),
    };
    expect(
      Object.entries(said).flatMap(([where, text]) => codes(text).map((code) => `${where}: ${code}`)),
    ).toEqual([]);
  });

  // What the form of a payload lacks is told to whoever wrote it, by the field; no screen sends any such.
  it('every refusal of a rule', () => {
    const refusals = new Set<string>();
    fc.assert(
      fc.property(stormOf(scenario, 250), (gusts) => {
        for (const words of play(compile(scenario, SEED), gusts).refusals) refusals.add(words);
      }),
      { numRuns: cases(8), seed: SEED },
    );
    expect(refusals.size).toBeGreaterThan(30);
    expect([...refusals].flatMap(codes)).toEqual([]);
  });
});
