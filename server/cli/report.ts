import type { LogEvent } from '../../shared/event/event.ts';
import type { LogHeader } from '../../shared/event/header.ts';
import { namesOf, titleIn } from '../../shared/roleNames.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { shuffled } from '../kernel/shuffle.ts';
import { awaiting } from './scorecardText.ts';
import { styleFor } from './style.ts';
import { Timeline } from './timeline.ts';
import { Titles } from './titles.ts';

const points = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);
/** Words on one line, whoever wrote them; nothing in them becomes HTML where the report is shown. */
const line = (text: string): string => text.replace(/\s+/gu, ' ').trim().replaceAll('<', '&lt;');
const cell = (text: string): string => line(text).replaceAll('|', '\\|');
const time = (at: number | null): string => (at === null ? 'never' : formatDrillTime(at));
const plain = styleFor({}, { NO_COLOR: '1' });
const RATING = {
  P: 'performed',
  S: 'with some challenges',
  M: 'with major challenges',
  U: 'not achieved',
} as const;
const VERDICT = {
  full: 'full',
  part: 'part',
  none: 'none',
  waiting: 'waits for a person',
  notScored: 'not scored',
} as const;

/** Facts worth a line in a report somebody forwards: what people did, not what the machinery did. */
const QUIET = new Set([
  'world.changed',
  'page.acknowledged',
  'query.started',
  'suite.started',
  'probe.started',
  'evidence.received',
  'milestone.reached',
  'clock.skipped',
]);

/** The after-action report as Markdown: team figures only, blameless, readable without the product. */
export function reportMarkdown(header: LogHeader, events: readonly LogEvent[], card: Scorecard): string {
  // Sealed: it was dealt already, by whoever knows the seed.
  const scenario = card.seed === null ? header.scenario : shuffled(header.scenario, card.seed);
  const out: string[] = [];
  out.push(
    `# EXERCISE: ${scenario.title}`,
    '',
    `> This was a drill. ${scenario.organisation.company} and everybody in it are invented. Figures are the team's, never a person's.`,
    '',
  );
  out.push(
    card.seed === null
      ? `Scenario \`${card.scenario}\`; the variant is sealed until the debrief.`
      : `Scenario \`${card.scenario}\`, variant \`${card.variant}\` (${scenario.variantTitle}), seed ${card.seed}.`,
    '',
  );
  out.push(
    `**${points(card.total)} of ${points(card.max)}, ${card.band}.**${card.rescaled ? ' Not everything was played; the total is rescaled.' : ''}`,
    '',
  );
  out.push('| | points | of |', '|---|--:|--:|');
  const { paging, containment, decision, conduct } = card.headline;
  for (const [title, score] of [
    ['Paging', paging],
    ['30-minute containment', containment],
    ['Rollback vs patch', decision],
    ['Conduct', conduct],
  ] as const)
    out.push(`| ${title} | ${points(score.points)} | ${points(score.max)} |`);
  const { timings, exposure } = card;
  out.push(
    '',
    `Declared ${time(timings.declaredAt)}; first mitigation ${time(timings.firstMitigationAt)}; contained ${time(timings.containedAt)}; decided ${time(timings.decidedAt)}.`,
  );
  out.push(
    `Expected harmful answers from T+0 to the end: **${points(exposure.team)}** (par ${points(exposure.par)}, doing nothing ${points(exposure.nothing)}).`,
    '',
  );
  out.push('## Five questions', '');
  for (const { question, answer } of card.answers) {
    const [first = '', ...groups] = answer.split('\n').map(line);
    out.push(`**${question}** ${first}`, '');
    if (groups.length > 0) out.push(...groups.map((group) => `- ${group}`), '');
  }
  if (card.fixes.length > 0) {
    out.push('## Three things to change first', '');
    for (const fix of card.fixes)
      out.push(`1. **${fix.title}** (worth ${points(fix.worth)}). ${line(fix.why)}`);
    out.push('');
  }
  out.push('## Every point', '');
  for (const block of card.blocks) {
    out.push(
      `### ${block.title}: ${points(block.points)} of ${points(block.max)}, ${RATING[block.rating]}`,
      '',
      line(block.ratingWhy),
      '',
      '| | criterion | points | what happened | full marks would have taken | events |',
      '|---|---|--:|---|---|---|',
    );
    for (const item of block.criteria) {
      const got =
        item.observed || item.verdict === 'notScored'
          ? VERDICT[item.verdict]
          : `${points(item.points)} / ${points(item.max)}`;
      out.push(
        `| ${item.id} | ${cell(item.title)} | ${got} | ${cell(item.why)} | ${cell(item.fullMarks)} | ${item.evidence.slice(0, 8).join(', ')} |`,
      );
    }
    out.push('');
  }
  const gates = card.gates.filter(({ hit }) => hit);
  if (gates.length > 0) {
    out.push('## Gates', '', 'A gate caps a rating; the points stand.', '');
    for (const gate of gates) out.push(`- **${gate.title}**: ${line(gate.why)}`);
    out.push('');
  }
  if (card.counterfactuals.length > 0) {
    out.push('## What if', '');
    for (const { title, text } of card.counterfactuals) out.push(`- **${title}.** ${line(text)}`);
    out.push('');
  }
  out.push(
    '## Waiting for a person',
    '',
    'These are judged by people, beside the automatic total and not in it.',
    '',
  );
  for (const item of card.awaitingHuman) out.push(`- ${line(awaiting(item))}`);
  out.push('', '## Timeline', '', '| time | who | what | event |', '|---|---|---|--:|');
  out.push(...timelineRows(scenario, events));
  out.push('', `## ${card.ending.title}`, '', card.ending.text, '', '## If this was heavy', '');
  for (const { locale, text } of scenario.people.supportLines) out.push(`- ${locale}: ${text}`);
  return `${out.join('\n')}\n`;
}

/** One row for each event, so that every number the points cite can be found. */
function timelineRows(scenario: Scenario, events: readonly LogEvent[]): string[] {
  const timeline = new Timeline(
    plain,
    new Titles(scenario, (role) => titleIn(namesOf(scenario.organisation), role)),
  );
  const entries = events.flatMap((event) => [...timeline.push(event), ...timeline.end()]);
  return entries.flatMap(({ events: [event], who, words }) =>
    event === undefined || QUIET.has(event.type)
      ? []
      : [`| ${formatDrillTime(event.at)} | ${who} | ${cell(words)} | ${event.seq} |`],
  );
}
