import { own } from '../../shared/keyed.ts';
import type { Paper, PaperKind } from '../../shared/paper.ts';
import { namesOf, titleIn } from '../../shared/roleNames.ts';
import { isPlayRole, SIX_SEATS } from '../../shared/roles.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { MarkdownDocument, md } from './markdown.ts';

export const paperOf = (kind: PaperKind, scenario: Scenario): Paper =>
  kind === 'guide' ? guidePaper(scenario) : playersPaper(scenario);

const timings = ({ durationMinutes: { briefing, play, hotWash } }: Scenario): string =>
  `${briefing + play + hotWash} minutes: briefing ${briefing}, play ${play}, talk afterwards ${hotWash}.`;

/** Everything that whoever runs it must know, in the order of the day. */
function guidePaper(scenario: Scenario): Paper {
  const { title, variantTitle, variant, guide, contentNote, objectives, acts, people } = scenario;
  return {
    title: `Facilitator guide: ${title}`,
    note: `Private. It says what is behind the drill (variant ${variant}, ${variantTitle}). Keep it from everybody who plays.`,
    sections: [
      { title: 'What it is about', lines: [guide.purpose] },
      {
        title: 'Times',
        lines: [
          timings(scenario),
          ...acts.map(
            (act) => `${act.title}: ${formatDrillTime(act.startsAt)} to ${formatDrillTime(act.endsAt)}.`,
          ),
        ],
      },
      { title: 'What people practise', lines: objectives },
      {
        title: 'Safety and content',
        lines: [
          contentNote,
          'Anybody may pause or step out at any time, and nobody asks why.',
          'Something real comes first: say “real emergency” and stop the drill.',
          ...people.supportLines.map(({ text }) => text),
        ],
      },
      { title: 'The hour before', lines: guide.before },
      { title: 'Injects and expected actions', lines: [], table: injects(scenario) },
      { title: 'What to watch during the drill', lines: guide.during },
      { title: 'Common mistakes', lines: guide.traps },
      { title: 'The talk afterwards', lines: guide.hotWash },
    ],
  };
}

function injects(scenario: Scenario): NonNullable<Paper['sections'][number]['table']> {
  const names = namesOf(scenario.organisation);
  const when = ({ at, byHand }: InjectRow): string =>
    at === undefined ? (byHand ? 'By hand' : 'When something brings it') : formatDrillTime(at);
  const rows = [...scenario.msel].sort(
    (a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY),
  );
  return {
    heads: ['When', 'From, to', 'Message', 'Expected action'],
    rows: rows.map((row) => [
      when(row),
      `${row.from}, to ${row.to.map((role) => titleIn(names, role)).join(', ')}`,
      row.subject,
      row.expectedAction,
    ]),
  };
}

/** For everybody who will play. Of the scenario it takes the times, the content note, the desks and the support lines, and nothing else. */
function playersPaper(scenario: Scenario): Paper {
  const { contentNote, organisation, people } = scenario;
  return {
    title: 'Before the exercise: for everybody who plays',
    note: 'It tells nothing of what will happen. Pass it on to everybody who plays.',
    sections: [
      {
        title: 'What this is',
        lines: [
          'An exercise. A team handles an incident with an AI product of an invented company, together, against a clock.',
          'Every person, company and system in it is invented. Nothing you press touches anything real.',
          'The team is scored, nobody else. It is blameless: decisions are looked at as they looked at the time.',
        ],
      },
      { title: 'How long it takes', lines: [timings(scenario)] },
      {
        title: 'Desks',
        lines: [
          ...SIX_SEATS.map(({ roles }) =>
            roles
              .filter(isPlayRole)
              .map((role) => own(organisation.roleTitles, role))
              .join(', with '),
          ),
          'You get one desk. Your card in the briefing says what it decides; you need to prepare nothing.',
        ],
      },
      {
        title: 'What you will see',
        lines: [
          'Your desk: messages to you, what you may look up and press, and the clock. Others see other things.',
          'Evidence takes time to come back and comes to the desk that asked. Pin what the others should see.',
          'Some things are yours to decide, some need somebody else’s word. The screen says which.',
        ],
      },
      {
        title: 'Pages and the call',
        lines: [
          'You begin off call. When your pager rings, acknowledge it: that brings you into the call.',
          'A page that nobody acknowledges goes on to the next person.',
          'Talk as you would at night. What counts also has to be done or written on the screen.',
        ],
      },
      {
        title: 'Content, and stepping out',
        lines: [
          contentNote,
          'Say “Pause”, or press “Pause or step out”, at any time. Nobody asks why, and no score depends on it.',
          'If this is not for you, tell the facilitator before the day. No reason is needed.',
          'Say “real emergency” if something real happens: the exercise stops at once.',
          ...people.supportLines.map(({ text }) => text),
        ],
      },
    ],
  };
}

/** The same as Markdown. */
export function paperMarkdown({ title, note, sections }: Paper): string {
  const out = new MarkdownDocument();
  out.heading(1, title);
  out.quote(md`EXERCISE. ${note}`);
  for (const section of sections) {
    out.heading(2, section.title);
    out.list(section.lines);
    if (section.table)
      out.table(
        section.table.heads.map((head) => ({ title: head })),
        section.table.rows,
      );
  }
  return out.toString();
}
