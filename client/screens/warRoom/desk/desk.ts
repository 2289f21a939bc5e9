import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { nothingFound } from '../../../../shared/drill/lookups/nothing.ts';
import type { View } from '../../../../shared/drill/view.ts';
import { spoken } from '../../../../shared/drill/wording.ts';
import type { RoleKit, SwitchCard } from '../../../../shared/kit.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../../shared/roles.ts';
import { useView } from '../../../connection/context.tsx';

/** Everything this seat holds, all its roles together. */
interface Desk {
  roles: PlayRole[];
  active: PlayRole[];
  kits: RoleKit[];
  commander: PlayRole | null;
  isCommander: boolean;
}

export function useDesk(): Desk {
  const me = useView(({ me: mine }) => mine);
  const commander = useView((view) => view.commander);
  return useMemo(
    () => ({
      roles: me.roles,
      active: me.activeRoles,
      kits: me.roles.flatMap((role) => me.kits[role] ?? []),
      commander,
      isCommander: commander !== null && me.roles.includes(commander),
    }),
    [me, commander],
  );
}

export function byId<T extends { id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** A tool with the role of the desk it lies on: a folded seat has several, and one of them may not be paged yet. */
export const withRole = <K extends 'queries' | 'suites'>(
  kits: readonly RoleKit[],
  what: K,
): (RoleKit[K][number] & { role: PlayRole })[] =>
  byId(
    kits.flatMap((kit) =>
      kit[what].map((item) => ({ ...item, role: item.owner ?? kit.role })),
    ) as (RoleKit[K][number] & {
      role: PlayRole;
    })[],
  );

const isFreeze = ({ kind }: SwitchCard): boolean => kind === 'freeze';
export const switchesOf = (kits: readonly RoleKit[]): SwitchCard[] =>
  byId(kits.flatMap(({ switches }) => switches))
    .filter((card) => !isFreeze(card))
    .map((card) => ({ ...card, title: spoken(card.title), note: spoken(card.note) }));

type FreezeScope = SwitchCard['scopes'][number] & { note: string };
export const freezesOf = (kits: readonly RoleKit[]): FreezeScope[] =>
  byId(
    byId(kits.flatMap(({ switches }) => switches))
      .filter(isFreeze)
      .flatMap(({ scopes, note }) => scopes.map((scope) => ({ ...scope, note }))),
  );

/** Roles that somebody sits for, in the order every screen shows them. */
export const useSeatedRoles = (): PlayRole[] =>
  useView(
    useShallow(({ seats }) => {
      const known = Object.values(seats).flatMap(({ roles }) => roles);
      return PLAY_ROLES.filter((role) => known.includes(role));
    }),
  );

/** Look-ups of this desk that found nothing: cited under the name of their run. */
const emptyHanded = (answers: View['answers'], kits: View['kits']) =>
  Object.entries(answers).flatMap(([id, { run, found, words, mine, at }]) => {
    if (!mine || found.length > 0) return [];
    const asked = withRole(
      Object.values(kits).flatMap((kit) => kit ?? []),
      'queries',
    ).find((query) => query.id === id);
    return asked
      ? [{ evidence: run, title: nothingFound(asked.title), body: words, at, holders: [asked.role] }]
      : [];
  });

/** What can be cited: what is on the board, and what lies at this desk. */
export function useCitable() {
  const board = useView((view) => view.board);
  const held = useView((view) => view.evidence);
  const answers = useView((view) => view.answers);
  const kits = useView((view) => view.kits);
  return useMemo(() => {
    const found = Object.values(held).filter((card) => card.mine);
    const mine = [...found, ...emptyHanded(answers, kits)].filter(({ evidence }) => !board[evidence]);
    return [
      ...Object.values(board).map((card) => ({ ...card, pinned: true })),
      ...mine.map((card) => ({ ...card, pinned: false })),
    ];
  }, [board, held, answers, kits]);
}
