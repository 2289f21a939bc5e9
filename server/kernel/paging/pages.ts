import type { NewEvent } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Compiled } from '../compiled.ts';
import type { DrillState } from '../state.ts';

/** Somebody has the page; if their desk was not on the incident yet, it is now. */
export function acknowledge(
  state: DrillState,
  page: string,
  target: string,
  role: PlayRole,
  seat: string,
  title: string,
): NewEvent[] {
  const acknowledged: NewEvent = {
    type: 'page.acknowledged',
    data: { page, target, role, seat, name: title, words: 'On it.' },
  };
  return Object.hasOwn(state.joined, role)
    ? [acknowledged]
    : [acknowledged, { type: 'role.joined', data: { seat, role, how: 'page' } }];
}

/** The secondary is paged in place of the one who did not answer. */
export function escalation(c: Compiled, state: DrillState, page: string, automatic: boolean): NewEvent[] {
  const sent = own(state.pages, page);
  const target = sent && c.targets.get(sent.target);
  if (!sent || !target) return [];
  const secondary = target.secondary === undefined ? undefined : c.targets.get(target.secondary);
  const newPage = secondary ? nextPageId(state) : null;
  const events: NewEvent[] = [
    {
      type: 'page.escalated',
      data: { page, target: sent.target, to: secondary?.id ?? null, newPage, automatic },
    },
  ];
  if (secondary && newPage) {
    events.push({
      type: 'page.sent',
      data: {
        page: newPage,
        target: secondary.id,
        title: secondary.title,
        role: secondary.role ?? null,
        severity: state.severity,
        // Whoever is next needs what the first was told.
        note: `Escalated from ${target.title}.${sent.note === '' ? '' : ` ${sent.note}`}`,
        limitMs: sent.limitMs,
        answersTo: page,
      },
    });
  }
  return events;
}

export const nextPageId = (state: DrillState, offset = 0): string =>
  `page-${Object.keys(state.pages).length + 1 + offset}`;
