import { mayGive } from '../../../../../shared/authority.ts';
import type { Actor } from '../../../../../shared/drill/events.ts';
import type { StatementVersion, StatementView } from '../../../../../shared/drill/statements/view.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import { listed } from '../../../../../shared/drill/wording.ts';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import type { DrillTime } from '../../../../../shared/time.ts';
import type { Standing } from './clearing.ts';
import type { ChosenClause } from './wordCount.ts';

/** One desk's word on a text. */
export interface Step {
  role: PlayRole;
  says: 'cleared' | 'change' | 'waits';
  at: DrillTime | null;
  comment: string;
}

export interface Words {
  clauses: ChosenClause[];
  freeText: string;
  /** Whom of a group that is written to one by one. Left out: whoever is left. */
  to?: string[];
}

/** One text of the desk: a public one, a letter to a group, a notice. The rest of the screen knows no other difference. */
export interface TextRow {
  /** `statement:statement-2`, `letter:parents`, `notice:art-33`; where a draft of it is kept, too. */
  key: string;
  kind: 'statement' | 'letter' | 'notice';
  id: string;
  title: string;
  /** Whom it reaches, as it stands after "to"; null: everybody. */
  to: string | null;
  /** By which way, or to whom: the small line beside the title. */
  by: string;
  catalogue: RoleKit['clauses'];
  /** What lies before the call, or went out last. */
  shown: (Words & { version: number; at: DrillTime; by: Actor | null; words: number | null }) | null;
  textKind: StatementVersion['kind'];
  steps: Step[];
  /** Those of a group that can be written to one by one, and when their letter went out. */
  recipients: { id: string; title: string; at: DrillTime | null }[];
  standing: Standing;
  out: { at: DrillTime; missing: PlayRole[]; again: DrillTime[] } | null;
  /** The role this seat writes it as; null: it only reads. */
  writer: PlayRole | null;
  /** Desks of this seat whose clearance is asked for and not given. */
  clears: PlayRole[];
  /** A cleared line that may be used although another text is in review, or once more. */
  isReadyLine: boolean;
  /** Earlier versions of it, newest first. */
  earlier: StatementVersion[];
}

type Known = Pick<
  View,
  'statements' | 'outreach' | 'outreachDrafts' | 'outreachToSome' | 'notices' | 'noticeDrafts' | 'duties'
>;
interface Reader {
  kits: readonly RoleKit[];
  /** This seat's desks, whichever can act first. */
  roles: readonly PlayRole[];
}
type Given = Partial<Record<PlayRole, { verdict: 'clear' | 'change'; comment: string; at: DrillTime }>>;

/** Whoever writes it has read it: their desk clears by writing. Not so for a public text, which two others read. */
const stepsOf = (
  clearedBy: readonly PlayRole[],
  given: Given,
  written: { by: Actor | null; at: DrillTime } | null,
): Step[] =>
  clearedBy.map((role): Step => {
    const said = given[role];
    if (said)
      return {
        role,
        says: said.verdict === 'clear' ? 'cleared' : 'change',
        at: said.at,
        comment: said.comment,
      };
    return written?.by?.role === role
      ? { role, says: 'cleared', at: written.at, comment: '' }
      : { role, says: 'waits', at: null, comment: '' };
  });

export const missingOf = (steps: readonly Step[]): PlayRole[] =>
  steps.filter(({ says }) => says !== 'cleared').map(({ role }) => role);

/** "The parent who reported it" after "Send now to". */
const inSentence = (title: string): string =>
  title.replace(/^(The|A|An) /, (article) => article.toLowerCase());

/** Whose word this seat can still give. One who asked for a change may clear the same version later. */
const clearsOf = (steps: readonly Step[], roles: readonly PlayRole[]): PlayRole[] =>
  missingOf(steps).filter((role) => roles.includes(role));

/** Every text this seat writes, clears or may read, in the order they stand: public, letters, notices. */
export const textsOf = (view: Known, reader: Reader): TextRow[] => [
  ...statementRows(view, reader),
  ...letterRows(view, reader),
  ...noticeRows(view, reader),
];

const KIND_TITLES = {
  statement: 'Statement',
  holding: 'Holding line',
  reactive: 'Reactive line',
} as const satisfies Record<StatementVersion['kind'], string>;

function statementRows({ statements }: Known, { kits, roles }: Reader): TextRow[] {
  const [kit] = kits;
  if (!kit || kit.clauses.length === 0) return [];
  const writer = roles.find((role) => mayGive(role, 'draftStatement')) ?? null;
  const all = Object.values(statements);
  const lastOut = all.findLastIndex(({ published }) => published !== null);
  const rows = all.flatMap((statement, at) => statementRow(statement, kit, { roles, writer }, at >= lastOut));
  const last = rows.at(-1);
  // The next draft is a text of its own once the last one is out, or is a cleared line that is kept.
  const isOpen = last !== undefined && last.standing !== 'out' && !last.isReadyLine;
  const next: TextRow = {
    // The id the next draft is given, so that whoever writes it stays with it.
    ...{
      key: `statement:statement-${all.length + 1}`,
      kind: 'statement',
      id: '',
      title: rows.length > 0 ? 'Next statement' : 'Statement',
    },
    ...{ to: null, by: 'public', catalogue: kit.clauses, shown: null, textKind: 'statement' },
    ...{ steps: stepsOf(kit.clearedBy, {}, null), standing: 'nothing', out: null, writer, clears: [] },
    ...{ isReadyLine: false, earlier: [], recipients: [] },
  };
  return isOpen || (rows.length > 0 && writer === null) ? rows : [...rows, next];
}

function statementRow(
  { statement: id, versions, published }: StatementView,
  kit: RoleKit,
  { roles, writer }: { roles: readonly PlayRole[]; writer: PlayRole | null },
  isLatest: boolean,
): TextRow[] {
  const version = versions.at(-1);
  if (!version) return [];
  const steps = stepsOf(kit.clearedBy, version.clearances, null);
  const isCleared = missingOf(steps).length === 0;
  return [
    {
      ...{ key: `statement:${id}`, kind: 'statement', id, title: KIND_TITLES[version.kind], to: null },
      ...{ by: `public, version ${version.version}`, catalogue: kit.clauses, shown: version },
      ...{ textKind: version.kind, steps, writer },
      standing: published ? 'out' : isCleared ? 'cleared' : 'inClearance',
      out: published && { at: published.at, missing: published.uncleared, again: published.again },
      clears: published ? [] : clearsOf(steps, roles),
      isReadyLine: version.kind !== 'statement' && isCleared && isLatest,
      earlier: versions.slice(0, -1).toReversed(),
      recipients: [],
    },
  ];
}

function letterRows(view: Known, { kits, roles }: Reader): TextRow[] {
  const groups = new Map(kits.flatMap((kit) => kit.outreach).map((group) => [group.id, group]));
  return [...groups.values()].map((group): TextRow => {
    const { id, title, channel, clauses, sentBy, clearedBy } = group;
    const sent = view.outreach[id];
    const draft = view.outreachDrafts[id];
    const steps = sent
      ? stepsOf(clearedBy, draft?.clearances ?? {}, sent).map(
          (step): Step =>
            sent.clearedBy.includes(step.role)
              ? { ...step, says: 'cleared' }
              : { ...step, says: step.says === 'change' ? 'change' : 'waits' },
        )
      : stepsOf(clearedBy, draft?.clearances ?? {}, draft ?? null);
    const shown = sent ? { ...sent, version: draft?.version ?? 1 } : draft;
    return {
      ...{ key: `letter:${id}`, kind: 'letter', id, title, to: inSentence(title), by: channel },
      ...{ catalogue: clauses, textKind: 'statement', steps, earlier: [], isReadyLine: false },
      shown: shown ? { ...shown, words: null } : null,
      standing: sent ? 'out' : draft ? 'inClearance' : 'nothing',
      out: sent
        ? { at: sent.at, missing: clearedBy.filter((role) => !sent.clearedBy.includes(role)), again: [] }
        : null,
      writer: sent ? null : (roles.find((role) => sentBy.includes(role)) ?? null),
      clears: draft && !sent ? clearsOf(steps, roles) : [],
      recipients: recipientsOf(group, view),
    };
  });
}

function recipientsOf({ id, recipients = [] }: RoleKit['outreach'][number], view: Known) {
  const letters = [...(view.outreachToSome[id] ?? []), ...(view.outreach[id] ? [view.outreach[id]] : [])];
  return recipients.map((one) => ({
    ...one,
    at: letters.find(({ to }) => to === undefined || to.includes(one.id))?.at ?? null,
  }));
}

/** Those of a group that a letter is for and that have had none; all who are left where nobody was chosen. */
export function chosenOf({ recipients }: TextRow, { to }: Words): TextRow['recipients'] {
  const left = recipients.filter(({ at }) => at === null);
  const chosen = left.filter(({ id }) => to?.includes(id));
  return chosen.length > 0 ? chosen : left;
}

/** Whom a letter is for, by name: some of a group, or all of it. */
export function namesOf(row: TextRow, words: Words): string {
  const chosen = chosenOf(row, words);
  return chosen.length > 0 && chosen.length < row.recipients.length
    ? listed(chosen.map(({ title }) => title))
    : (row.to ?? '');
}

/** The same for the command: nothing where the group is written to as one, or all that are left are meant. */
export function toOf(row: TextRow, words: Words): { to?: string[] } {
  const chosen = chosenOf(row, words).map(({ id }) => id);
  const left = row.recipients.filter(({ at }) => at === null);
  return chosen.length < left.length ? { to: chosen } : {};
}

/** Notices that were decided on, or that somebody put up: one of free words where the card has no sentences. */
function noticeRows(view: Known, { kits, roles }: Reader): TextRow[] {
  const cards = new Map(kits.flatMap(({ notices }) => notices ?? []).map((card) => [card.duty, card]));
  const free = kits
    .flatMap(({ duties }) => duties)
    .filter(({ id, carriers }) => !carriers && !cards.has(id))
    .map(({ id, title, addressee }) => ({ duty: id, title, addressee, clauses: [], clearedBy: [] }));
  const writer = roles.find((role) => mayGive(role, 'sendNotice')) ?? null;
  return [...cards.values(), ...free].flatMap((card): TextRow[] => {
    const { duty: id, title, addressee, clauses, clearedBy } = card;
    const sent = view.notices[id] ?? [];
    const last = sent.at(-1);
    const draft = view.noticeDrafts[id];
    if (!draft && !last && !(writer && view.duties[id]?.action === 'notify')) return [];
    const lastSteps = last ? stepsOf(clearedBy, {}, last) : [];
    const steps = draft
      ? stepsOf(clearedBy, draft.clearances, draft)
      : last
        ? lastSteps.map(
            (step): Step => ({
              ...step,
              says: (last.clearedBy ?? clearedBy).includes(step.role) ? 'cleared' : 'waits',
            }),
          )
        : stepsOf(clearedBy, {}, null);
    const shown = draft
      ? { clauses: draft.clauses, freeText: draft.words, version: draft.version, at: draft.at, by: draft.by }
      : last && {
          clauses: last.clauses ?? [],
          freeText: last.words,
          version: sent.length,
          at: last.at,
          by: last.by,
        };
    return [
      {
        ...{
          key: `notice:${id}`,
          kind: 'notice',
          id,
          title: `Notice: ${title}`,
          earlier: [],
          recipients: [],
        },
        ...{
          to: addressee ? inSentence(addressee) : 'whom the card names',
          by: addressee ?? 'notice',
          catalogue: clauses,
        },
        ...{ shown: shown ? { ...shown, words: null } : null, textKind: 'statement', steps, writer },
        standing: draft ? 'inClearance' : last ? 'out' : 'nothing',
        out: last
          ? {
              at: sent[0]?.at ?? last.at,
              missing: last.clearedBy ? clearedBy.filter((role) => !last.clearedBy?.includes(role)) : [],
              again: sent.slice(1).map(({ at }) => at),
            }
          : null,
        clears: draft ? clearsOf(steps, roles) : [],
        isReadyLine: false,
      },
    ];
  });
}
