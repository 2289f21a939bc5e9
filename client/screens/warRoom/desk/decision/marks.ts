import type { EvidenceMark } from '../../../../../shared/drill/decision/events.ts';
import type { MarkView } from '../../../../../shared/drill/decision/view.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import type { Citation } from './draft.ts';
import { MOST_CITED } from './draft.ts';

export const MARK_WORDS: Record<EvidenceMark, string> = {
  supports: 'supports',
  rulesOut: 'rules out',
  noBearing: 'no bearing',
};
const ORDER = Object.keys(MARK_WORDS) as EvidenceMark[];

/** Who read a finding which way for one option, one group for each reading. */
export function readings(
  marks: readonly MarkView[],
  evidence: string,
  option: string,
): { mark: EvidenceMark; roles: PlayRole[] }[] {
  const here = marks.filter((item) => item.evidence === evidence && item.option === option);
  return ORDER.map((mark) => ({
    mark,
    roles: here.filter((item) => item.mark === mark).map(({ role }) => role),
  })).filter(({ roles }) => roles.length > 0);
}

/** The mark this seat made there, from whichever of its desks. */
export const markOf = (
  marks: readonly MarkView[],
  evidence: string,
  option: string,
  roles: readonly PlayRole[],
): EvidenceMark | null =>
  marks.find((item) => item.evidence === evidence && item.option === option && roles.includes(item.role))
    ?.mark ?? null;

/** How many findings somebody reads for an option, and how many against it: two counts, never one. */
export const countsOf = (
  marks: readonly MarkView[],
  option: string,
): { supports: number; rulesOut: number } => {
  const of = (mark: EvidenceMark): number =>
    new Set(
      marks.filter((item) => item.option === option && item.mark === mark).map(({ evidence }) => evidence),
    ).size;
  return { supports: of('supports'), rulesOut: of('rulesOut') };
};

/** What is on the board, in the order it got there. */
export const boardOf = ({ board }: Pick<View, 'board'>) => Object.values(board).sort((a, b) => a.at - b.at);

/** What the marks say for a choice: findings that support it, then findings that rule another option out, as they came to the board. */
export function citationsFrom(view: Pick<View, 'board' | 'marks'>, option: string | null): Citation[] {
  if (option === null) return [];
  const has = (evidence: string, mark: EvidenceMark, own: boolean): boolean =>
    view.marks.some(
      (item) => item.evidence === evidence && item.mark === mark && (item.option === option) === own,
    );
  const ids = boardOf(view).map(({ evidence }) => evidence);
  const supporting = ids.filter((id) => has(id, 'supports', true));
  const others = ids.filter((id) => !supporting.includes(id) && has(id, 'rulesOut', false));
  return [
    ...supporting.map((evidence): Citation => ({ evidence, mark: 'supports' })),
    ...others.map((evidence): Citation => ({ evidence, mark: 'rulesOut' })),
  ].slice(0, MOST_CITED);
}

/** When objections were last asked for, said or pressed; null: not since the last decision. */
export function askedAt({ channel, decisions }: Pick<View, 'channel' | 'decisions'>): number | null {
  const since = decisions.at(-1)?.at ?? -1;
  const asked = channel.flatMap((entry) =>
    entry.kind === 'heard' && entry.act === 'objectionsAsked' && entry.happenedAt > since
      ? [entry.happenedAt]
      : [],
  );
  return asked.at(-1) ?? null;
}
