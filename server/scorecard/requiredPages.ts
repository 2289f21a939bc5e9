import { own } from '../../shared/keyed.ts';
import type { PageTarget, Paging } from '../../shared/scenario/paging.ts';
import type { DrillTime } from '../../shared/time.ts';
import { MINUTE } from '../../shared/time.ts';
import type { PageStory } from './pages.ts';
import { escalatedByHand } from './pages.ts';
import { perDrill } from './perDrill.ts';
import type { DrillRecord } from './record.ts';

/** One target that the incident's severity called for. */
export interface RequiredPage {
  target: string;
  title: string;
  critical: boolean;
  /** At their desk from T+0: counts as paged, and there is nothing to answer. */
  onCall: boolean;
  dueAt: DrillTime;
  /** Pages that reach it: its own on-call list, the secondaries behind it, another living on-call list of the same role. */
  pages: PageStory[];
}

const FIRST_FIVE = 5;
/** Unless the scenario says otherwise. */
const DUE: Required<Paging>['dueMs'] = {
  '0': { firstFive: 2 * MINUTE, rest: 5 * MINUTE },
  '1': { firstFive: 2 * MINUTE, rest: 5 * MINUTE },
  '2': { firstFive: 10 * MINUTE, rest: 10 * MINUTE },
};

/**
 * The set the standing severity asks for. Limits run from the declaration; what an upgrade adds runs from the upgrade;
 * what a downgrade no longer asks for, and was not due yet, falls away.
 */
export const requiredPages = perDrill((record): RequiredPage[] => {
  const { paging } = record.scenario;
  const due = new Map<string, DrillTime>();
  for (const { at, severity } of record.severities) {
    const wanted = own(paging.required, `${severity}`);
    for (const [target, limit] of due) if (!wanted.includes(target) && limit > at) due.delete(target);
    for (const [index, target] of wanted.entries()) {
      const { firstFive, rest } = own(paging.dueMs ?? DUE, `${severity}`);
      if (!due.has(target)) due.set(target, at + (index < FIRST_FIVE ? firstFive : rest));
    }
  }
  return [...due].map(([target, dueAt]) => {
    const known = paging.targets.find(({ id }) => id === target);
    const reaching = reachingTargets(paging.targets, target);
    // Paging somebody whom a colleague has rung in already earns nothing.
    const rung = record.log
      .all('role.joined')
      .find(({ data }) => data.how === 'rung' && data.role === known?.role);
    const counts = (page: PageStory) =>
      page.byTeam && reaching.has(page.target) && (rung === undefined || page.seq < rung.seq);
    return {
      target,
      title: known?.title ?? target,
      critical: paging.critical.includes(target),
      onCall: known?.role !== undefined && paging.firstOnCall.includes(known.role),
      dueAt,
      pages: record.pages.filter(counts),
    };
  });
});

export function reachingTargets(targets: readonly PageTarget[], id: string): Set<string> {
  const own = targets.find((target) => target.id === id);
  const found = new Set<string>([id]);
  for (
    let next = own?.secondary;
    next !== undefined && !found.has(next);
    next = targets.find((target) => target.id === next)?.secondary
  )
    found.add(next);
  if (own?.role !== undefined)
    for (const { id: other, role, dead, mass } of targets)
      if (role === own.role && !dead && !mass) found.add(other);
  return found;
}

/** Somebody did not let its silence be: moved it on by hand, or paged another way to the same people that was answered. */
export function isMovedOn(record: DrillRecord, page: PageStory): boolean {
  const reaching = reachingTargets(record.scenario.paging.targets, page.target);
  return (
    escalatedByHand(page) ||
    record.pages.some(
      (other) =>
        other.byTeam &&
        other.target !== page.target &&
        reaching.has(other.target) &&
        other.sentAt > page.sentAt &&
        other.answered !== null,
    )
  );
}

export const isPagedInTime = ({ onCall, pages, dueAt }: RequiredPage): boolean =>
  onCall || pages.some(({ sentAt }) => sentAt <= dueAt);

/** Acknowledged, or moved on by hand: a page into silence that nobody noticed reached no one. */
export const isReached = ({ onCall, pages }: RequiredPage): boolean =>
  onCall || pages.some((page) => page.answered !== null || escalatedByHand(page));
