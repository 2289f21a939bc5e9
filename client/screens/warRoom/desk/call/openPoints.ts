import type { View } from '../../../../../shared/drill/view.ts';
import { spoken } from '../../../../../shared/drill/wording.ts';
import { isSilent } from '../../needsYou.ts';
import { taskLines } from '../../tasks/taskList.ts';
import { bare } from './bare.ts';

/** What is under way on the call, from what everybody there may see: one line each. Never empty: nothing open is said too. */
export function openPoints(view: View, called: (role: string) => string): string[] {
  const pages = Object.values(view.pages);
  const owed = taskLines(view).filter(({ done }) => done === null);
  const next = owed[0];
  const moving = Object.values(view.switches).filter(({ scopes }) =>
    Object.values(scopes).some(({ state }) => state === 'waitingKey' || state === 'propagating'),
  );
  const ready = Object.values(view.switches).filter(({ scopes }) =>
    Object.values(scopes).some(({ state }) => state === 'authorised'),
  );
  const unowned = (['technical', 'external', 'org'] as const).filter(
    (area) => (view.owners[area]?.acceptedAt ?? null) === null,
  );
  const lines = [
    ...pages.filter((page) => isSilent(view, page)).map(({ title }) => `No answer from ${title}`),
    ...moving.map(({ title }) => `${spoken(title)} is taking effect`),
    ...ready.map(({ title }) => `${spoken(title)} is authorised and not pressed`),
    ...unowned.map((area) => `${OWNS[area]} owner: ${ownerWords(view, area, called)}`),
    ...(next
      ? [
          `${owed.length === 1 ? '1 task' : `${owed.length} tasks`} owed, next ${called(next.role)}, due ${bare(next.dueAt)}: ${next.text}`,
        ]
      : []),
    ...(view.decisions.length === 0 ? ['No decision on record'] : []),
  ];
  return lines.length > 0 ? lines : ['Nothing stands open'];
}

export const OWNS = { technical: 'Technical', external: 'Outside', org: 'Company' } as const;

const ownerWords = (
  { owners }: Pick<View, 'owners'>,
  area: keyof typeof OWNS,
  called: (role: string) => string,
): string => {
  const owner = owners[area];
  return owner ? `${called(owner.role)} has not accepted` : 'nobody named';
};
