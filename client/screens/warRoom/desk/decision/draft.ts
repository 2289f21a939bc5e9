import type { Citation as Cited } from '../../../../../shared/drill/decision/events.ts';
import type { PayloadInput } from '../../../../../shared/drill/parseCommand.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { byId } from '../desk.ts';
import { readMinutes, readNumber } from '../numbers.ts';

export type Citation = Cited;
/** What somebody said when objections were asked for. */
interface Heard {
  role: PlayRole;
  words: string;
  dissents: boolean;
}

/** Numbers stay as typed until they are sent, so that a half-typed one is not lost. */
export interface DecisionDraft {
  option: string | null;
  /** Null: what the team set aside. */
  rejected: string[] | null;
  /** Null: what the marks say. */
  citations: Citation[] | null;
  causeId: string;
  causeText: string;
  confidence: 'low' | 'medium' | 'high' | '';
  changeMind: string;
  suite: string;
  targets: string[];
  n: string;
  benign: boolean;
  revert: string;
  losses: string[];
  canary: string;
  owner: PlayRole | '';
  reconsider: string;
  heard: Heard[];
}

export const EMPTY_DECISION: DecisionDraft = {
  option: null,
  rejected: null,
  citations: null,
  causeId: '',
  causeText: '',
  confidence: '',
  changeMind: '',
  suite: '',
  targets: [],
  n: '',
  benign: false,
  revert: '',
  losses: [],
  canary: '',
  owner: '',
  reconsider: '',
  heard: [],
};
export const MOST_CITED = 5;
const MOST_REJECTED = 10;

/** What the team did at the table, for the fields that nobody has filled by hand. */
interface FromTheTable {
  citations: Citation[];
  aside: string[];
  objectionsAsked: boolean;
}

/** The draft with what the table says filled in. */
export const filled = (draft: DecisionDraft, table: FromTheTable) => ({
  ...draft,
  citations: draft.citations ?? table.citations,
  rejected: (draft.rejected ?? table.aside).filter((id) => id !== draft.option).slice(0, MOST_REJECTED),
  objectionsAsked: table.objectionsAsked || draft.heard.length > 0,
});
export type FilledDraft = ReturnType<typeof filled>;

/** What goes to the server. Null until an option is chosen. */
export function decisionPayload(draft: FilledDraft): PayloadInput<'recordDecision'> | null {
  const { option } = draft;
  if (option === null) return null;
  const n = readNumber(draft.n);
  const verifies = draft.suite !== '' && draft.targets.length > 0 && n !== null && n >= 1;
  return {
    option,
    rejected: draft.rejected,
    citations: draft.citations,
    causeId: draft.causeId || null,
    causeText: draft.causeText,
    confidence: draft.confidence || null,
    changeMind: draft.changeMind,
    verify: verifies
      ? { suite: draft.suite, targets: draft.targets, n: Math.round(n), benign: draft.benign }
      : null,
    revert: draft.revert,
    losses: draft.losses,
    canaryPercent: readNumber(draft.canary),
    owner: draft.owner || null,
    reconsiderInMs: readMinutes(draft.reconsider),
    objectionsAsked: draft.objectionsAsked,
    heard: draft.heard,
  };
}

/** What the record leaves empty, as short sentences. It is recorded all the same. */
export function missingFrom(draft: FilledDraft, lookupsLeft: number): string[] {
  const payload = decisionPayload({ ...draft, option: draft.option ?? 'none' });
  const gaps: [boolean, string][] = [
    [draft.option === null, 'No option chosen.'],
    [payload?.causeId === null && draft.causeText.trim() === '', 'The cause.'],
    [payload?.confidence === null, 'How sure we are.'],
    [draft.changeMind.trim() === '', 'What would change our mind.'],
    [draft.citations.length === 0, 'Evidence it rests on.'],
    [payload?.verify === null, 'How it is proven before release.'],
    [payload?.canaryPercent === null, 'How much traffic comes first.'],
    [payload?.owner === null, 'Who owns it.'],
    [payload?.reconsiderInMs === null, 'When we look again.'],
    [draft.revert.trim() === '', 'What we do if it fails.'],
    [draft.losses.length === 0, 'What we lose with it.'],
    [!draft.objectionsAsked, 'Objections were not asked for.'],
    [lookupsLeft > 0, `${lookupsLeft} ${lookupsLeft === 1 ? 'look-up' : 'look-ups'} on this desk not run.`],
  ];
  return gaps.filter(([isMissing]) => isMissing).map(([, words]) => words);
}

/** Largest share that can still fail when none of `n` did: the one-sided 95 % bound, as the server reports it. */
export const mostThatCanFail = (n: number): number => 1 - 0.05 ** (1 / n);

interface KnownSuite {
  id: string;
  title: string;
  targets: { id: string; title: string }[];
  sizes: number[];
}

/** Suites this seat knows of: those on its desks, and those whose results reached it. */
export function knownSuites(kits: readonly RoleKit[], suites: View['suites']): KnownSuite[] {
  const ran = suites.map(({ suite, title, results }) => ({
    id: suite,
    title,
    targets: results.map((result) => ({ id: result.target, title: result.title })),
    sizes: [...new Set(results.map(({ sample }) => sample.n))],
  }));
  const own = kits.flatMap((kit) => kit.decision.suites);
  return byId([...ran, ...own]);
}
