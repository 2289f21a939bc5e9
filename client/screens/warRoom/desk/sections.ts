import type { DeskCommand } from '../../../../shared/authority.ts';
import { mayGive } from '../../../../shared/authority.ts';
import type { RoleKit } from '../../../../shared/kit.ts';
import type { PlayRole } from '../../../../shared/roles.ts';

export const SECTION_TITLES = {
  command: 'Command',
  people: 'People',
  duties: 'Duties',
  evidence: 'Evidence',
  switches: 'Switches',
  decision: 'Decision',
  words: 'Words',
} as const;
export type SectionId = keyof typeof SECTION_TITLES;
const ALL = Object.keys(SECTION_TITLES) as SectionId[];

/** More than five do not fit one row of tabs on the narrowest laptop, nor the keys 1 to 5. */
const MOST = 5;

/** What each desk reaches for first; the rest follows in the usual order. */
const FIRST: Partial<Record<PlayRole, SectionId[]>> = {
  'incident-commander': ['command', 'switches', 'decision'],
  'model-owner': ['evidence', 'switches'],
  'safety-lead': ['people', 'evidence'],
  'product-owner': ['switches', 'evidence', 'decision'],
  'legal-privacy': ['duties', 'evidence'],
  comms: ['words', 'evidence', 'decision'],
  'infra-oncall': ['evidence', 'switches'],
  'support-lead': ['people', 'evidence'],
  executive: ['decision'],
  scribe: ['evidence', 'words'],
};

/** Where a section goes whose seat has more than fit: one the seat does not begin with rather than one it does. */
const JOINS: readonly (readonly [SectionId, SectionId])[] = [
  ['duties', 'words'],
  ['people', 'evidence'],
];

/** A section of the desk, with the sections that had to move in with it. */
export interface Section {
  id: SectionId;
  with: readonly SectionId[];
}

/** What a seat's desk consists of, from the roles it holds and what lies on their desks: five sections at most. */
export function sectionsFor(
  roles: readonly PlayRole[],
  kits: readonly RoleKit[],
  { isCommander }: { isCommander: boolean },
): Section[] {
  if (roles.length === 0) return [];
  const may = (command: DeskCommand): boolean => roles.some((role) => mayGive(role, command));
  const some = (test: (kit: RoleKit) => boolean): boolean => kits.some(test);
  const has: Record<SectionId, boolean> = {
    command: isCommander || roles.includes('incident-commander'),
    people: may('decideWelfare'),
    duties: some(({ duties }) => duties.length > 0),
    evidence: true,
    switches:
      may('purgeRaw') ||
      some(
        ({ switches, sealParts, holdSystems }) => switches.length + sealParts.length + holdSystems.length > 0,
      ),
    decision: true,
    words:
      may('alignNarrative') || some(({ clauses, outreach }) => clauses.length > 0 || outreach.length > 0),
  };
  const wished = roles.flatMap((role) => FIRST[role] ?? []);
  const all = [...new Set([...wished, ...ALL])].filter((section) => has[section]);
  const moved = JOINS.filter(([from, to]) => all.includes(from) && all.includes(to))
    .sort(([a], [b]) => Number(wished.includes(a)) - Number(wished.includes(b)))
    .slice(0, Math.max(0, all.length - MOST));
  return all
    .filter((section) => !moved.some(([from]) => from === section))
    .map((id) => ({ id, with: moved.filter(([, to]) => to === id).map(([from]) => from) }));
}

/** The section a part of the desk is found in, its own or the one it moved in with. */
export const sectionHolding = (sections: readonly Section[], part: SectionId): SectionId | null =>
  sections.find((section) => section.id === part || section.with.includes(part))?.id ?? null;
