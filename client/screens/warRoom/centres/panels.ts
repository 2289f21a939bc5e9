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

export const SCOPE_ROLES: readonly PlayRole[] = [
  'safety-lead',
  'incident-commander',
  'scribe',
  'product-owner',
  'model-owner',
];
export const WELFARE_ROLES: readonly PlayRole[] = ['safety-lead', 'support-lead', 'legal-privacy'];
export const PURGE_ROLES: readonly PlayRole[] = [
  'safety-lead',
  'support-lead',
  'incident-commander',
  'scribe',
  'infra-oncall',
];
export const NARRATIVE_ROLES: readonly PlayRole[] = ['comms', 'incident-commander', 'scribe'];

/** Which panels a seat gets, from the roles it holds and what lies on their desks. */
export function panelsFor(
  roles: readonly PlayRole[],
  kits: readonly RoleKit[],
  { isCommander, hasColleagues }: { isCommander: boolean; hasColleagues: boolean },
): PanelId[] {
  const any = (list: readonly PlayRole[]): boolean => roles.some((role) => list.includes(role));
  const some = (test: (kit: RoleKit) => boolean): boolean => kits.some(test);
  const freezeMine = some(({ role, switches }) =>
    switches.some((lever) => lever.kind === 'freeze' && heldBy(lever, role)),
  );
  const has: Record<PanelId, boolean> = {
    command: isCommander || roles.includes('incident-commander'),
    switches: some(({ switches }) => switches.some(({ kind }) => kind !== 'freeze')),
    evidence: roles.length > 0,
    tests: some(({ suites, probes }) => suites.length > 0 || probes.length > 0),
    keep:
      freezeMine ||
      any(PURGE_ROLES) ||
      some(({ sealParts, holdSystems }) => sealParts.length + holdSystems.length > 0),
    decision: roles.length > 0,
    scope: any(SCOPE_ROLES),
    welfare: any(WELFARE_ROLES),
    duties: some(({ duties }) => duties.length > 0),
    words: any(NARRATIVE_ROLES) || some(({ clauses }) => clauses.length > 0),
    outreach: some(({ outreach }) => outreach.length > 0),
    colleagues: hasColleagues,
  };
  const wished = roles.flatMap((role) => FIRST[role] ?? []);
  return [...new Set([...wished, ...ALL])].filter((panel) => has[panel]);
}

export const heldBy = (lever: RoleKit['switches'][number], role: PlayRole): boolean =>
  lever.scopes.some(({ holders }) => holders.includes(role));
