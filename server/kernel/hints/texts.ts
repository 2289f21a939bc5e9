import { own } from '../../../shared/keyed.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { DrillTime } from '../../../shared/time.ts';
import type { Compiled } from '../compiled.ts';
import { titled } from '../rules.ts';
import type { DrillState } from '../state.ts';
import type { Asked } from './asked.ts';
import { PATIENCE } from './patience.ts';

/** A text that lies in front of the call: what it is, and whose word it lacks. */
interface Waiting {
  /** As `watch` keeps it. */
  key: string;
  version: number;
  title: string;
  lacks: PlayRole[];
}

/** Texts that were written some time ago and that somebody has not cleared yet. */
export function stuckTexts(c: Compiled, state: DrillState, at: DrillTime): Asked[] {
  return waiting(c, state).flatMap(({ key, version, title, lacks }): Asked[] => {
    const since = own(state.watched.drafted, key);
    if (since === undefined || lacks.length === 0 || at < since + PATIENCE.stuckText) return [];
    return [
      {
        kind: 'stuckText',
        of: `${key}@${version}`,
        roles: lacks,
        since,
        title: `${title} waits for ${titled(c, lacks)}`,
        subject: 'A text waits for your word',
        body: `${title} is waiting for you. Clear it, or say what has to change.`,
      },
    ];
  });
}

function waiting(c: Compiled, state: DrillState): Waiting[] {
  const statements = Object.entries(state.statements).flatMap(([id, { version, published, cleared }]) =>
    published
      ? []
      : [
          {
            key: `statement:${id}`,
            version,
            title: 'The statement',
            lacks: c.scenario.comms.clearedBy.filter((role) => !cleared.includes(role)),
          },
        ],
  );
  const letters = Object.entries(state.outreachDrafts).flatMap(([id, { version, cleared, isOut }]) => {
    const group = c.scenario.people.outreach.find((item) => item.id === id);
    return !group || isOut || own(state.outreach, id) !== undefined
      ? []
      : [
          {
            key: `outreach:${id}`,
            version,
            title: `The text to ${group.title}`,
            lacks: group.clearedBy.filter((role) => !cleared.includes(role)),
          },
        ];
  });
  const notices = Object.entries(state.noticeDrafts).flatMap(([id, { version, cleared, isOut }]) => {
    const duty = c.scenario.duties.find((item) => item.id === id);
    return !duty?.notice || isOut
      ? []
      : [
          {
            key: `notice:${id}`,
            version,
            title: `The notice "${duty.title}"`,
            lacks: duty.notice.clearedBy.filter((role) => !cleared.includes(role)),
          },
        ];
  });
  return [...statements, ...letters, ...notices];
}
