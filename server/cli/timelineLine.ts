import type { LogEvent } from '../../shared/event/event.ts';
import { SHORT } from '../../shared/roleNames.ts';
import { formatDrillTime } from '../../shared/time.ts';
import type { Style } from './style.ts';
import { fold } from './style.ts';

export const short = (role: string): string =>
  Object.hasOwn(SHORT, role) ? SHORT[role as keyof typeof SHORT] : role;

const WIDTH = 96;

/** One line of the live timeline, as a facilitator sees it; null for facts that would only be noise. */
export function timelineLine(event: LogEvent, s: Style): string | null {
  const told = tell(event, s);
  if (told === null) return null;
  const who = event.by ? short(event.by.role).padEnd(3) : '   ';
  return `${s.dim(formatDrillTime(event.at).padEnd(11))} ${s.bold(who)} ${fold(told, WIDTH, ' '.repeat(16))}`;
}

function tell(event: LogEvent, s: Style): string | null {
  switch (event.type) {
    case 'drill.started':
      return s.bold('Drill starts');
    case 'act.started':
      return s.bold(`${event.data.title}, ${event.data.storyClock}`);
    case 'act.ended':
      return s.bold('The act closes');
    case 'clock.skipped':
      return s.dim(`The clock jumps to ${formatDrillTime(event.data.to)}; the world runs on`);
    case 'drill.paused':
      return s.yellow(`Paused${event.data.reason ? `: ${event.data.reason}` : ''}`);
    case 'drill.ended':
      return s.bold('Drill ends');
    case 'inject.delivered':
      return `${s.blue(`${event.data.channel} to ${event.data.to.map(short).join(', ')}`)} ${event.data.from}: ${event.data.subject}`;
    case 'inject.unanswered':
      return s.yellow(`Nobody acted on ${event.data.inject}`);
    case 'inject.answered':
      return `answers ${event.data.inject}: ${event.data.label}`;
    case 'incident.declared':
      return s.red(`declares Sev ${event.data.severity}`);
    case 'severity.changed':
      return s.red(`changes Sev ${event.data.from} to Sev ${event.data.to}`);
    case 'page.sent':
      return `pages ${event.data.target}`;
    case 'page.acknowledged':
      return s.green(`${event.data.target} acknowledged`);
    case 'page.declined':
      return s.yellow(`${event.data.target} declines: ${event.data.words}`);
    case 'page.unanswered':
      return s.yellow(`${event.data.target}: no answer`);
    case 'page.escalated':
      return s.yellow(
        `${event.data.automatic ? 'the rota escalates' : 'escalates'} ${event.data.target} to ${event.data.to ?? 'nobody'}`,
      );
    case 'seat.joinedUnpaged':
      return s.yellow(
        `${event.data.roles.map(short).join(', ')} rung in by ${event.data.by}; nobody had reached them`,
      );
    case 'briefing.posted':
      return `briefs the call: ${event.data.text}`;
    case 'update.posted':
      return `updates (${event.data.audience}${event.data.nextAt === null ? '' : `, next ${formatDrillTime(event.data.nextAt)}`}): ${event.data.text}`;
    case 'message.posted':
      return `${short(event.data.from)}: ${event.data.text}`;
    case 'heard.logged':
      return `logs as heard: ${short(event.data.role)} ${event.data.act}`;
    case 'owner.set':
      return `names ${short(event.data.role)} owner, ${event.data.area}`;
    case 'owner.accepted':
      return `accepts ownership, ${event.data.area}`;
    case 'command.handedOver':
      return s.magenta(`hands command to ${short(event.data.to)}`);
    case 'command.taken':
      return s.magenta(`${short(event.data.role)} has command`);
    case 'task.assigned':
      return `gives ${short(event.data.role)} a task: ${event.data.text}`;
    case 'colleague.answered':
      return event.data.ok ? null : `${short(event.data.role)}: ${event.data.words}`;
    case 'query.started':
      return s.dim(`looks up: ${event.data.title} (until ${formatDrillTime(event.data.readyAt)})`);
    case 'suite.started':
      return s.dim(
        `runs ${event.data.suite}, n = ${event.data.n}, on ${event.data.targets.join(', ')} (until ${formatDrillTime(event.data.readyAt)})`,
      );
    case 'probe.started':
      return s.dim(`probes ${event.data.targets.join(', ')}`);
    case 'evidence.received':
      return `finds ${s.bold(event.data.evidence)} ${event.data.title}`;
    case 'evidence.pinned':
      return `pins ${s.bold(event.data.evidence)}`;
    case 'evidence.sealed':
      return s.green(
        `evidence sealed${event.data.missing.length ? ` (without ${event.data.missing.join(', ')})` : ''}`,
      );
    case 'evidence.lost':
      return s.red(`evidence lost: ${event.data.thing}, ${event.data.because}`);
    case 'raw.posted':
      return s.red(`${event.data.by} posts raw content: ${event.data.title}`);
    case 'raw.purged':
      return s.green(`purges ${event.data.item}`);
    case 'hold.issued':
      return s.green(`legal hold on ${event.data.systems.join(', ')}`);
    case 'freeze.set':
      return s.green(`freezes ${event.data.scope}`);
    case 'scope.estimated':
      return `estimates scope${event.data.low === null ? '' : `: ${event.data.low} to ${event.data.high}`}${event.data.cause ? `, ${event.data.cause}` : ''}`;
    case 'switch.authorised':
      return `authorises ${event.data.switch} (${event.data.scopes.join(', ')})`;
    case 'switch.applied':
      return s.magenta(
        `presses ${event.data.switch} ${event.data.title} (${event.data.scopes.join(', ')}${event.data.options.length ? `; ${event.data.options.join(', ')}` : ''})`,
      );
    case 'switch.coSigned':
      return s.magenta(`co-signs ${event.data.switch} (${event.data.scopes.join(', ')})`);
    case 'switch.effective':
      return s.green(`${event.data.switch} is in effect: ${event.data.scope}`);
    case 'switch.reverted':
      return s.magenta(`reverts ${event.data.switch} (${event.data.scopes.join(', ')})`);
    case 'component.deployed':
      return s.red(`deployed: ${event.data.component}`);
    case 'world.changed':
      return s.dim(
        `true residual ${(event.data.residual * 100).toFixed(1)} %, ${event.data.ratePerHour.toFixed(2)} an hour`,
      );
    case 'decision.recorded':
      return s.bold(
        `decides: ${event.data.option}, citing ${event.data.citations.map(({ evidence }) => evidence).join(', ') || 'nothing'}`,
      );
    case 'welfare.decided':
      return `welfare, ${event.data.case}: ${event.data.actions.join(', ')}`;
    case 'duty.recorded':
      return `duty ${event.data.duty}: ${event.data.action}`;
    case 'spokesperson.set':
      return `names ${short(event.data.role)} spokesperson`;
    case 'narrative.aligned':
      return 'aligns what will and will not be said';
    case 'statement.drafted':
      return `drafts ${event.data.kind} ${event.data.statement} v${event.data.version}, ${event.data.words} words`;
    case 'statement.cleared':
      return `${event.data.verdict === 'clear' ? 'clears' : 'asks to change'} ${event.data.statement} v${event.data.version}`;
    case 'statement.published':
      return s.bold(
        `publishes ${event.data.statement} v${event.data.version}${event.data.uncleared.length ? s.red(` without ${event.data.uncleared.map(short).join(', ')}`) : ''}`,
      );
    case 'statement.withheld':
      return `decides to say nothing yet: ${event.data.reason}`;
    case 'outreach.sent':
      return `writes to ${event.data.group}`;
    case 'milestone.reached':
      return s.bold(`milestone: ${event.data.milestone}`);
    default:
      return null;
  }
}
