import type { EventType, LogEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { DebriefedLog } from '../../audience/debriefed.ts';
import { plural } from '../../scorecard/phrasing.ts';
import type { ReportDocument } from '../document/document.ts';
import { strong } from '../document/document.ts';
import type { Occasion } from '../occasion.ts';

/** What an act in the drill is called in this table. */
type Shown =
  | 'declared'
  | 'graded'
  | 'paged'
  | 'contained'
  | 'preserved'
  | 'decided'
  | 'told'
  | 'notified'
  | 'people'
  | 'learned'
  | 'planned'
  | 'recorded';

interface Clause {
  standard: string;
  clause: string;
  asks: string;
  shown: readonly Shown[];
}

const CLAUSES: readonly Clause[] = [
  {
    standard: 'SOC 2',
    clause: 'CC7.4',
    asks: 'respond to incidents by a defined programme: understand, contain, remedy, tell',
    shown: ['declared', 'paged', 'contained', 'decided', 'told'],
  },
  {
    standard: 'ISO/IEC 27001:2022',
    clause: 'A.5.24',
    asks: 'plan and prepare for incidents: roles, responsibilities, procedures',
    shown: ['paged', 'recorded'],
  },
  {
    standard: 'ISO/IEC 27001:2022',
    clause: 'A.5.25',
    asks: 'assess events and decide whether they are incidents',
    shown: ['declared', 'graded'],
  },
  {
    standard: 'ISO/IEC 27001:2022',
    clause: 'A.5.26',
    asks: 'respond according to the documented procedures',
    shown: ['contained', 'decided', 'told'],
  },
  {
    standard: 'ISO/IEC 27001:2022',
    clause: 'A.5.27',
    asks: 'learn from incidents to strengthen controls',
    shown: ['learned', 'planned'],
  },
  {
    standard: 'ISO/IEC 27001:2022',
    clause: 'A.5.28',
    asks: 'identify, collect, acquire and preserve evidence',
    shown: ['preserved', 'recorded'],
  },
  {
    standard: 'ISO/IEC 42001:2023',
    clause: 'A.6.2.6',
    asks: 'operate and monitor AI systems, and respond to what goes wrong',
    shown: ['declared', 'contained'],
  },
  {
    standard: 'ISO/IEC 42001:2023',
    clause: 'A.8.4',
    asks: 'a plan to tell users of incidents',
    shown: ['told', 'people'],
  },
  {
    standard: 'ISO/IEC 42001:2023',
    clause: '10.2',
    asks: 'react to nonconformity, correct it, keep the record',
    shown: ['decided', 'learned', 'planned'],
  },
  {
    standard: 'NIST AI RMF 1.0',
    clause: 'MANAGE 2.3',
    asks: 'respond to and recover from a risk that was not known before',
    shown: ['declared', 'contained', 'decided'],
  },
  {
    standard: 'NIST AI RMF 1.0',
    clause: 'MANAGE 2.4',
    asks: 'means and responsibilities to disengage or deactivate a system that acts other than intended',
    shown: ['contained'],
  },
  {
    standard: 'NIST AI RMF 1.0',
    clause: 'MANAGE 4.3',
    asks: 'tell those concerned of incidents; track, respond and recover',
    shown: ['told', 'notified', 'people'],
  },
  {
    standard: 'DORA (EU) 2022/2554',
    clause: 'Art. 17',
    asks: 'a process to detect, manage and notify ICT-related incidents',
    shown: ['declared', 'paged', 'contained', 'recorded'],
  },
  { standard: 'DORA (EU) 2022/2554', clause: 'Art. 18', asks: 'classify incidents', shown: ['graded'] },
  {
    standard: 'DORA (EU) 2022/2554',
    clause: 'Art. 19',
    asks: 'report major incidents to the authority',
    shown: ['notified'],
  },
  {
    standard: 'DORA (EU) 2022/2554',
    clause: 'Art. 13',
    asks: 'review after an incident and learn',
    shown: ['learned', 'planned'],
  },
  {
    standard: 'NIS2 (EU) 2022/2555',
    clause: 'Art. 21(2)(b)',
    asks: 'incident handling',
    shown: ['declared', 'paged', 'contained'],
  },
  {
    standard: 'NIS2 (EU) 2022/2555',
    clause: 'Art. 21(2)(c)',
    asks: 'crisis management',
    shown: ['paged', 'decided', 'told'],
  },
  {
    standard: 'NIS2 (EU) 2022/2555',
    clause: 'Art. 21(2)(f)',
    asks: 'assess whether the measures work',
    shown: ['recorded', 'learned'],
  },
];

/** Which clauses this drill is evidence for, and what in it backs each; a clause that nothing backs says so. */
export function standardsPart(
  out: ReportDocument,
  events: DebriefedLog,
  card: Scorecard,
  occasion: Occasion,
): void {
  out.heading(2, 'Appendix C: what this drill is evidence for');
  out.paragraph(
    'Evidence that a team exercised what a clause asks for, on this day and with this result. It is no finding of conformity: an auditor judges that, with the rest of the record. The clauses are told in short; their own text counts.',
  );
  const backing = backingOf(events, card, occasion);
  out.table(
    [
      { title: 'clause', share: 1.5 },
      { title: 'asks to', share: 2.4 },
      { title: 'in this drill', share: 4.2 },
    ],
    CLAUSES.map(({ standard, clause, asks, shown }) => {
      const found = shown.flatMap((item) => own(backing, item) ?? []);
      return [
        strong(`${standard} ${clause}`),
        asks,
        found.length > 0 ? found.join('. ') : 'Nothing in this drill backs it.',
      ];
    }),
  );
}

function backingOf(
  events: DebriefedLog,
  card: Scorecard,
  { plan }: Occasion,
): Readonly<Record<Shown, string | null>> {
  const told = (types: readonly EventType[], what: string, many = `${what}s`): string | null =>
    countWords(
      events.filter(({ type }) => types.includes(type)),
      what,
      many,
    );
  const first = events.find(({ type }) => type === 'incident.declared');
  const plans = plan.length > 0 ? `${plural(plan.length, 'action')} in the plan (Appendix A)` : null;
  return {
    declared: first ? `Declared at ${formatDrillTime(first.at)} (event ${first.seq})` : null,
    graded: told(['incident.declared', 'severity.changed'], 'grading'),
    paged: told(['page.sent'], 'page'),
    contained: containedWords(events, card),
    preserved: told(['evidence.sealed', 'hold.issued'], 'seal or hold', 'seals and holds'),
    decided: told(['decision.recorded'], 'decision recorded', 'decisions recorded'),
    told: told(['statement.published'], 'statement published', 'statements published'),
    notified: told(
      ['notice.sent'],
      'notice to an authority or partner',
      'notices to authorities and partners',
    ),
    people: told(['outreach.sent'], 'letter to people concerned', 'letters to people concerned'),
    learned: events.some(({ type }) => type === 'debrief.opened')
      ? 'Debriefed, with this report as its record'
      : null,
    planned: plans,
    recorded: recordedWords(events, card),
  };
}

function recordedWords({ length }: DebriefedLog, { record }: Scorecard): string {
  if (!record?.head) return `A log of ${length} events`;
  const signed = record.state === 'signed' ? `signed by ${record.key}` : 'not signed';
  return `A log of ${record.events} events whose chain ends in ${record.short}, ${signed}`;
}

function countWords(found: readonly LogEvent[], what: string, many: string): string | null {
  const [one, ...more] = found;
  if (!one) return null;
  const from = `${formatDrillTime(one.at)} (event ${one.seq})`;
  const last = more.at(-1);
  const words = plural(found.length, what, many);
  return last === undefined
    ? `${words} at ${from}`
    : `${words}, ${from} to ${formatDrillTime(last.at)} (event ${last.seq})`;
}

function containedWords(events: DebriefedLog, card: Scorecard): string | null {
  const switched = countWords(
    events.filter(({ type }) => type === 'switch.effective'),
    'switch in effect',
    'switches in effect',
  );
  if (switched === null) return null;
  const at = card.timings.containedAt;
  if (card.nothingToContain) return `${switched}; there was nothing systemic to contain`;
  return `${switched}; ${at === null ? 'the harm was not contained in the drill' : `contained at ${formatDrillTime(at)}`}`;
}
