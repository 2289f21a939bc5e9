import type { ContainmentEvents } from '../event/containment.ts';
import type { EvidenceEvents } from '../event/evidence.ts';
import type { OutcomeEvents } from '../event/outcome.ts';
import { own } from '../keyed.ts';
import type { RoleKit } from '../kit.ts';
import { formatDrillTime } from '../time.ts';
import type { Line } from './lineTable.ts';
import { quiet } from './lineTable.ts';
import type { View } from './view.ts';
import { listed, roleName, roleNames, WELFARE_WORDS } from './words.ts';

const lever = (view: View, id: string): string => own(view.switches, id)?.title ?? id;

type Named = { id: string; title: string };
/** A name as the desks read it; the id only where no desk of this viewer knows the thing. */
const title = (view: View, pick: (kit: RoleKit) => readonly Named[], id: string): string =>
  Object.values(view.kits)
    .flatMap((kit) => (kit ? pick(kit) : []))
    .find((item) => item.id === id)?.title ?? id;

const suite = (view: View, id: string): string => title(view, (kit) => kit.suites, id);
const query = (view: View, id: string): string =>
  title(
    view,
    ({ queries, approvals }) => [...queries, ...approvals.map((item) => ({ ...item, id: item.query }))],
    id,
  );
/** `: Trace one message`, or nothing for a desk that has never heard of it: an id is not a word. */
const about = (view: View, id: string): string => {
  const words = query(view, id);
  return words === id ? '' : `: ${words}`;
};
const option = (view: View, id: string): string => title(view, (kit) => kit.decision.options, id);
const group = (view: View, id: string): string => title(view, (kit) => kit.outreach, id);
const places = (view: View, id: string, scopes: readonly string[]): string =>
  listed(
    scopes.map((scope) =>
      title(view, (kit) => kit.switches.flatMap((card) => (card.id === id ? card.scopes : [])), scope),
    ),
  );

const evidenceLines: { [T in keyof EvidenceEvents]: Line<T> } = {
  'query.started': (_view, { data }) => `Looking up: ${data.title}, ready ${formatDrillTime(data.readyAt)}.`,
  'joint.offered': (view, { data }) =>
    `${data.title}: ${roleName(view, data.role)} is ready and waits for ${roleName(view, data.waitsFor)}.`,
  'query.finished': (view, { data }) => `${query(view, data.query)}: ${data.words}`,
  'evidence.received': (view, { data }) => {
    if (view.me.seat !== null && data.seats.includes(view.me.seat)) return `Found: ${data.title}.`;
    const desks = data.seats.flatMap((seat) => own(view.seats, seat)?.roles ?? []);
    return desks.length === 0
      ? `Found: ${data.title}.`
      : `Found at the desk of ${roleNames(view, desks)}: ${data.title}.`;
  },
  'evidence.pinned': (_view, { data }) => `Pinned to the board: ${data.title}.`,
  'rawAccess.approved': (view, { data }) =>
    `Approved raw access for ${roleName(view, data.role)}${about(view, data.query)}.`,
  'raw.viewed': (view, { data }) =>
    `${roleName(view, data.role)} viewed raw content${about(view, data.query)}.`,
  'raw.posted': (_view, { data }) => `${data.by} posted raw content in the channel: ${data.title}.`,
  'raw.purged': (view, { data }) =>
    `Raw content was purged: ${own(view.raw, data.item)?.title ?? data.item}.`,
  'suite.started': (view, { data }) =>
    `Running ${suite(view, data.suite)}, n = ${data.n}, ready ${formatDrillTime(data.readyAt)}.`,
  'suite.completed': (_view, { data }) =>
    `${data.title}: ${data.results.map(({ title, sample }) => `${title} ${sample.failures}/${sample.n}`).join(', ')}.`,
  'probe.started': (_view, { data }) =>
    `Probing ${data.targets.length === 1 ? 'one place' : `${data.targets.length} places`}, ready ${formatDrillTime(data.readyAt)}.`,
  'probe.completed': (_view, { data }) =>
    `Measured: ${data.readings.map(({ title, sample }) => `${title} ${sample.failures}/${sample.n}`).join(', ')}.`,
  'seal.started': (_view, { data }) => `Sealing evidence, ready ${formatDrillTime(data.readyAt)}.`,
  'evidence.sealed': (_view, { data }) => `Evidence sealed: ${listed(data.parts)}.`,
  'evidence.lost': (_view, { data }) => `Lost: ${data.thing}; ${data.because}.`,
  'hold.issued': (_view, { data }) =>
    `Legal hold on ${listed(data.systems)}, in force ${formatDrillTime(data.effectiveAt)}.`,
  'hold.effective': (_view, { data }) => `The hold on ${listed(data.systems)} is in force.`,
  'freeze.set': (_view, { data }) => `Froze ${data.title}.`,
  'scope.estimated': (_view, { data }) =>
    data.low === null && data.high === null
      ? 'Estimated the scope.'
      : `Estimated the scope: ${data.low ?? '?'} to ${data.high ?? '?'}.`,
};

const containmentLines: { [T in keyof ContainmentEvents]: Line<T> } = {
  'switch.authorised': (view, { data }) =>
    `Authorised ${lever(view, data.switch)} (${places(view, data.switch, data.scopes)}).`,
  'switch.applied': (view, { data }) => {
    const waits =
      data.waitsFor.length > 0
        ? `; waits for ${roleNames(view, [...new Set(data.waitsFor.map(({ role }) => role))])}`
        : '';
    return `${data.breakGlass ? 'Broke the glass and applied' : 'Applied'} ${lever(view, data.switch)} (${places(view, data.switch, data.scopes)})${waits}.`;
  },
  'switch.coSigned': (view, { data }) =>
    `Co-signed ${lever(view, data.switch)} (${places(view, data.switch, data.scopes)}).`,
  'switch.effective': (view, { data }) =>
    `${lever(view, data.switch)} is in effect: ${places(view, data.switch, [data.scope])}.`,
  'switch.reverted': (view, { data }) =>
    `Reverted ${lever(view, data.switch)} (${places(view, data.switch, data.scopes)}).`,
  'switch.settled': quiet,
  'component.deployed': (_view, { data }) => `Deployed: ${data.component}.`,
  'world.changed': quiet,
};

const decidedLines: { [T in keyof OutcomeEvents]: Line<T> } = {
  'decision.recorded': (view, { data }) => `Decision ${data.decision}: ${option(view, data.option)}.`,
  'welfare.opened': (_view, { data }) => `Somebody to think about: ${data.title}.`,
  'welfare.decided': (view, { data }) =>
    `Welfare, ${own(view.welfareCases, data.case)?.title ?? data.case}: ${listed(data.actions.map((action) => own(WELFARE_WORDS, action) ?? action))}.`,
  'awareness.set': (view, { data }) =>
    `Put awareness for ${title(view, (kit) => kit.duties, data.regime)} at ${formatDrillTime(data.at)}.`,
  'duty.recorded': (_view, { data }) =>
    `${data.title}: ${data.action === 'not-applicable' ? 'does not apply' : data.action}.`,
  'spokesperson.set': (view, { data }) => `${roleName(view, data.role)} speaks for the company.`,
  'narrative.aligned': () => 'Aligned on what is known and what will not be claimed.',
  'statement.drafted': (_view, { data }) =>
    `Drafted version ${data.version} of the ${data.kind === 'statement' ? '' : `${data.kind} `}statement, ${data.words} words.`,
  'statement.cleared': (view, { data }) =>
    `${roleName(view, data.role)} ${data.verdict === 'clear' ? 'cleared' : 'wants changes in'} version ${data.version}.`,
  'statement.published': (view, { data }) =>
    `Published version ${data.version}${data.uncleared.length > 0 ? ` without ${roleNames(view, data.uncleared)}` : ''}.`,
  'statement.checked': quiet,
  'statement.withheld': (_view, { data }) =>
    `Nothing public yet, to be looked at again ${formatDrillTime(data.reviewAt)}: ${data.reason}`,
  'outreach.drafted': (view, { data }) => `Put the text to ${group(view, data.group)} up for clearance.`,
  'outreach.cleared': (view, { data }) =>
    `${roleName(view, data.role)} ${data.verdict === 'clear' ? 'cleared' : 'asked for a change in'} the text to ${group(view, data.group)}${data.comment ? `: ${data.comment}` : '.'}`,
  'outreach.sent': (view, { data }) => `Wrote to ${group(view, data.group)}.`,
  'outreach.checked': quiet,
  'criterion.judged': (_view, { data }) => `${data.criterion} judged by a person: ${data.points} points.`,
  'pir.filled': () => 'The post-incident review was filled in.',
};

export const outcomeLines = { ...evidenceLines, ...containmentLines, ...decidedLines };
