import type { PayloadInput } from '../../../../../shared/drill/parseCommand.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { byId } from '../desk.ts';
import { readMinutes, readNumber } from '../numbers.ts';

export type Mark = 'supports' | 'rulesOut';
/** Numbers stay as typed until they are sent, so that a half-typed one is not lost. */
export interface DecisionDraft {
  option: string | null;
  rejected: string[];
  citations: { evidence: string; mark: Mark }[];
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
  objectionsAsked: boolean;
  dissent: string;
}

export const EMPTY_DECISION: DecisionDraft = {
  option: null,
  rejected: [],
  citations: [],
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
  objectionsAsked: false,
  dissent: '',
};
export const MOST_CITED = 5;

/** What goes to the server. Null until an option is chosen. */
export function decisionPayload(draft: DecisionDraft): PayloadInput<'recordDecision'> | null {
  const { option } = draft;
  if (option === null) return null;
  const n = readNumber(draft.n);
  const verifies = draft.suite !== '' && draft.targets.length > 0 && n !== null && n >= 1;
  return {
    option,
    rejected: draft.rejected.filter((id) => id !== option),
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
    dissent: draft.dissent.trim() || null,
  };
}

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
