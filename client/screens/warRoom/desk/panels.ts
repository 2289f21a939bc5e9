import type { DeskCommand } from '../../../../shared/authority.ts';
import { mayGive } from '../../../../shared/authority.ts';
import type { RoleKit } from '../../../../shared/kit.ts';
import type { PlayRole } from '../../../../shared/roles.ts';

export const PANEL_TITLES = {
  command: 'Command',
  switches: 'Switches',
  evidence: 'Evidence',
  tests: 'Tests',
  keep: 'Keep safe',
  decision: 'Decision',
  scope: 'Scope',
  welfare: 'Welfare',
  duties: 'Duties',
  words: 'Statement',
  outreach: 'Outreach',
  colleagues: 'Colleagues',
} as const;
export type PanelId = keyof typeof PANEL_TITLES;
const ALL = Object.keys(PANEL_TITLES) as PanelId[];

/** What each desk reaches for first; the rest follows in the usual order. */
const FIRST: Partial<Record<PlayRole, PanelId[]>> = {
  'incident-commander': ['command', 'switches', 'decision'],
  'model-owner': ['switches', 'tests', 'evidence'],
  'safety-lead': ['evidence', 'switches', 'tests', 'welfare'],
  'product-owner': ['switches', 'evidence', 'scope'],
  'legal-privacy': ['duties', 'keep', 'words'],
  comms: ['words', 'evidence'],
  'infra-oncall': ['switches', 'evidence', 'keep'],
  'support-lead': ['evidence', 'welfare', 'outreach'],
  executive: ['decision'],
  scribe: ['scope', 'words'],
};

/** Which panels a seat gets, from the roles it holds and what lies on their desks. */
export function panelsFor(
  roles: readonly PlayRole[],
  kits: readonly RoleKit[],
  { isCommander, hasColleagues }: { isCommander: boolean; hasColleagues: boolean },
): PanelId[] {
  const may = (command: DeskCommand): boolean => roles.some((role) => mayGive(role, command));
  const some = (test: (kit: RoleKit) => boolean): boolean => kits.some(test);
  const freezeMine = some(({ role, switches }) =>
    switches.some((card) => card.kind === 'freeze' && heldBy(card, role)),
  );
  const has: Record<PanelId, boolean> = {
    command: isCommander || roles.includes('incident-commander'),
    switches: some(({ switches }) => switches.some(({ kind }) => kind !== 'freeze')),
    evidence: roles.length > 0,
    tests: some(({ suites, probes }) => suites.length > 0 || probes.length > 0),
    keep:
      freezeMine ||
      may('purgeRaw') ||
      some(({ sealParts, holdSystems }) => sealParts.length + holdSystems.length > 0),
    decision: roles.length > 0,
    scope: may('estimateScope'),
    welfare: may('decideWelfare'),
    duties: some(({ duties }) => duties.length > 0),
    words: may('alignNarrative') || some(({ clauses }) => clauses.length > 0),
    outreach: some(({ outreach }) => outreach.length > 0),
    colleagues: hasColleagues,
  };
  const wished = roles.flatMap((role) => FIRST[role] ?? []);
  return [...new Set([...wished, ...ALL])].filter((panel) => has[panel]);
}

const heldBy = (card: RoleKit['switches'][number], role: PlayRole): boolean =>
  card.scopes.some(({ holders }) => holders.includes(role));
