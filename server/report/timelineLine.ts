import type { EventType, LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import { AREA_WORDS, HEARD_WORDS, inWords, WELFARE_WORDS } from '../../shared/drill/wording.ts';
import { own } from '../../shared/keyed.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { inSentence } from '../scorecard/words.ts';
import type { Style } from './terminalStyle.ts';
import type { Titles } from './titles.ts';

/** Where the words of a line begin: after the time and who. */
export const INDENT = 16;

/** Items in one phrase; with semicolons where an item holds a comma of its own. */
export const joined = (items: readonly string[]): string =>
  items.join(items.some((item) => item.includes(',')) ? '; ' : ', ');

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const TEXT = { statement: 'the statement', holding: 'a holding text', reactive: 'a reactive text' } as const;
const VERDICT = { notify: 'notify', assess: 'assess', 'not-applicable': 'does not apply' } as const;

/**
 * What a facilitator is told of events of one kind that belong together (usually one); null for facts that would only be noise.
 */
export function tell(events: readonly LogEvent[], s: Style, t: Titles): string | null {
  const [event] = events;
  if (!event) return null;
  const all = <T extends EventType>(type: T) =>
    (events.filter((item) => item.type === type) as unknown as LogEventOf<T>[]).map(({ data }) => data);
  switch (event.type) {
    case 'drill.started':
      return s.bold('Drill starts');
    case 'act.started':
      return s.bold(`${event.data.title}, ${event.data.storyClock}`);
    case 'act.ended':
      return s.bold('The act closes');
    case 'clock.skipped':
      return s.dim(
        `${event.data.why === 'skip' ? 'The facilitator moves the clock on' : 'The clock jumps'} to ${formatDrillTime(event.data.to)}; the world runs on`,
      );
    case 'clock.restarted':
      return s.yellow('The server was away; the clock stood, and the drill is paused');
    case 'speed.changed':
      return s.dim(`The clock runs at ${event.data.speed}x`);
    case 'drill.paused':
      // Whoever stops the clock without being named is not quoted either.
      if (event.data.by === 'someone') return s.yellow('Paused by somebody; nobody is named');
      return s.yellow(`Paused${event.data.reason ? `: ${event.data.reason}` : ''}`);
    case 'drill.resumed':
      return s.yellow('Goes on');
    case 'drill.ended':
      return s.bold('Drill ends');
    case 'inject.delivered':
      return `${s.blue(`${event.data.channel} to ${t.roles(event.data.to)}`)} from ${inSentence(event.data.from)}: ${event.data.subject}`;
    case 'inject.skipped':
      return s.dim(`The facilitator leaves out ${t.inject(event.data.inject)}`);
    case 'inject.unanswered':
      // Somebody may well have answered; what the log knows is that what it called for was not done by then.
      return s.yellow(`What ${t.inject(event.data.inject)} called for was not done in time`);
    case 'inject.lapsed':
      return s.yellow(`No answer in time to ${t.inject(event.data.inject)}`);
    case 'inject.answered':
      return `answers ${t.inject(event.data.inject)}: ${event.data.label}`;
    case 'incident.declared':
      return s.red(`declares ${t.severityName(event.data.severity)}`);
    case 'severity.changed':
      return s.red(`changes ${t.severityName(event.data.from)} to ${t.severityName(event.data.to)}`);
    case 'page.sent':
      return `pages ${joined(all('page.sent').map(({ target }) => t.target(target)))}`;
    case 'page.acknowledged':
      return s.green(
        `acknowledged: ${joined(all('page.acknowledged').map(({ target }) => t.target(target)))}`,
      );
    case 'page.declined':
      return s.yellow(`${t.target(event.data.target)} declines: ${event.data.words}`);
    case 'page.unanswered':
      return s.yellow(`no answer: ${joined(all('page.unanswered').map(({ target }) => t.target(target)))}`);
    case 'page.escalated':
      return s.yellow(
        `${event.data.automatic ? 'the rota escalates' : 'escalates'} ${t.target(event.data.target)}: ${event.data.to === null ? 'nobody is behind it' : `on to ${t.target(event.data.to)}`}`,
      );
    case 'seat.joinedUnpaged':
      return s.yellow(`${t.roles(event.data.roles)} rung in by ${event.data.by}; nobody had reached them`);
    case 'briefing.posted':
      return `briefs the call: ${event.data.text}`;
    case 'update.posted':
      return `updates (${event.data.audience}${event.data.nextAt === null ? '' : `, next ${formatDrillTime(event.data.nextAt)}`}): ${event.data.text}`;
    case 'message.posted':
      return `${t.role(event.data.from)}: ${event.data.text}`;
    case 'heard.logged':
      return `logs as heard: ${t.role(event.data.role)} ${own(HEARD_WORDS, event.data.act)}`;
    case 'owner.set':
      return `makes ${t.role(event.data.role)} the owner for ${own(AREA_WORDS, event.data.area)}`;
    case 'owner.accepted':
      return `accepts, as owner for ${own(AREA_WORDS, event.data.area)}`;
    case 'command.handedOver':
      return s.magenta(`hands command to ${t.role(event.data.to)}`);
    case 'command.taken':
      return s.magenta(`${t.role(event.data.role)} has command`);
    case 'task.assigned':
      return `gives ${t.role(event.data.role)} a task: ${event.data.text}`;
    case 'colleague.answered':
      return event.data.ok ? null : `${t.role(event.data.role)}: ${event.data.words}`;
    case 'query.started':
      return s.dim(`looks up: ${event.data.title} (until ${formatDrillTime(event.data.readyAt)})`);
    case 'suite.started':
      return s.dim(
        `runs ${t.suite(event.data.suite)}, n = ${event.data.n}, on ${joined(t.suiteTargets(event.data.suite, event.data.targets))} (until ${formatDrillTime(event.data.readyAt)})`,
      );
    case 'probe.started':
      return s.dim(
        `measures ${joined(t.probes(event.data.targets))} (until ${formatDrillTime(event.data.readyAt)})`,
      );
    case 'evidence.received': {
      const seats = [...new Set(all('evidence.received').flatMap((item) => item.seats.map(t.seat)))];
      return `a finding reaches ${seats.join(', ')}: ${s.bold(event.data.title)}`;
    }
    case 'evidence.pinned':
      return `pins ${joined(all('evidence.pinned').map(({ title }) => s.bold(title)))}`;
    case 'evidence.sealed':
      return s.green(
        `evidence sealed${event.data.missing.length ? `, without ${joined(t.sealParts(event.data.missing))}` : ''}`,
      );
    case 'evidence.lost':
      return s.red(`evidence lost: ${t.loss(event.data.thing)}; ${event.data.because}`);
    case 'raw.posted':
      return s.red(`${event.data.by} posts raw content: ${event.data.title}`);
    case 'raw.purged':
      return s.green(`purges ${t.rawItem(event.data.item)}`);
    case 'hold.issued':
      return s.green(`legal hold on ${joined(t.systems(event.data.systems))}`);
    case 'freeze.set':
      return s.green(`freezes ${event.data.title.charAt(0).toLowerCase()}${event.data.title.slice(1)}`);
    case 'scope.estimated':
      return `estimates scope${event.data.low === null ? '' : `: ${event.data.low} to ${event.data.high}`}${event.data.cause ? `, ${event.data.cause}` : ''}`;
    case 'switch.authorised':
      return `authorises ${t.switchName(event.data.switch, event.data.scopes)}`;
    case 'switch.applied': {
      const { switch: id, scopes, options, waitsFor } = event.data;
      const keys = [...new Set(waitsFor.map(({ role }) => t.role(role)))];
      return s.magenta(
        `presses ${t.switchName(id, scopes)}${options.length ? `, with "${t.options(id, options)}"` : ''}${keys.length ? `; waits for the key of ${keys.join(', ')}` : ''}`,
      );
    }
    case 'switch.coSigned':
      return s.magenta(`co-signs ${t.switchName(event.data.switch, event.data.scopes)}`);
    case 'switch.effective':
      return s.green(
        `in effect: ${t.switchName(
          event.data.switch,
          all('switch.effective').map(({ scope }) => scope),
        )}`,
      );
    case 'switch.reverted':
      return s.magenta(`reverts ${t.switchName(event.data.switch, event.data.scopes)}`);
    case 'component.deployed':
      return s.red(`deployed: ${t.component(event.data.component)}`);
    case 'world.changed':
      return s.dim(
        `true residual ${percent(event.data.residual)}, ${event.data.ratePerHour.toFixed(2)} an hour`,
      );
    case 'decision.recorded':
      return s.bold(
        `decides: ${t.option(event.data.option)}, citing ${event.data.citations.map(({ evidence }) => t.finding(evidence)).join(', ') || 'nothing'}`,
      );
    case 'welfare.decided': {
      const cases = all('welfare.decided').map((item) => t.welfareCase(item.case));
      const reviewer = event.data.reviewer.trim();
      return `welfare, ${cases.join(', ')}: ${event.data.actions.map((action) => own(WELFARE_WORDS, action)).join(', ')}${reviewer && ` (read by ${reviewer})`}`;
    }
    case 'duty.recorded':
      return `duty, ${event.data.title}: ${own(VERDICT, event.data.action)}`;
    case 'spokesperson.set':
      return `makes ${t.role(event.data.role)} the spokesperson`;
    case 'narrative.aligned':
      return 'aligns what will and will not be said';
    case 'statement.drafted':
      return `drafts ${own(TEXT, event.data.kind)}, version ${event.data.version}, ${event.data.words} words`;
    case 'statement.cleared':
      return `${event.data.verdict === 'clear' ? 'clears' : 'asks to change'} the text, version ${event.data.version}`;
    case 'statement.published':
      return s.bold(
        `publishes ${own(TEXT, event.data.kind)}, version ${event.data.version}${event.data.uncleared.length ? s.red(` without ${t.roles(event.data.uncleared)}`) : ''}`,
      );
    case 'statement.withheld':
      return `decides to say nothing yet: ${event.data.reason}`;
    case 'outreach.sent':
      return `writes to ${t.outreach(event.data.group)}`;
    case 'milestone.reached':
      return s.bold(`milestone: ${inWords(event.data.milestone)}`);
    default:
      return null;
  }
}

/** Events that make one line when they come at one instant from one hand; what must agree besides. Null: a line of its own. */
export function grouping(event: LogEvent): string | null {
  switch (event.type) {
    case 'page.sent':
    case 'page.acknowledged':
    case 'page.unanswered':
    case 'evidence.pinned':
      return '';
    case 'evidence.received':
      return event.data.evidence;
    case 'switch.effective':
      return event.data.switch;
    case 'welfare.decided':
      return event.data.actions.join();
    default:
      return null;
  }
}
