import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import { organisationWords } from '../../shared/scenario/organisationWords.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { FileProblem, Place } from './organisationFile.ts';
import { fieldName } from './organisationFile.ts';

/** Every `{{org.…}}` that a scenario's texts ask for. */
function askedWords(content: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof content === 'string') {
    if (content.includes('{{'))
      for (const [, name = ''] of content.matchAll(/\{\{\s*(org\.[^{}|]*?)\s*(?:\|[^{}]*)?\}\}/g))
        found.add(name);
  } else if (content && typeof content === 'object') {
    for (const item of Object.values(content)) askedWords(item, found);
  }
  return found;
}

/**
 * Does this company fit the scenarios? It must have a word for all they ask, and what it renames must be there.
 * `sources` are scenarios as they are written, before any company's words filled them.
 */
export function organisationFits(
  profile: OrganisationProfile,
  sources: readonly Scenario[],
  place: Place = () => null,
): FileProblem[] {
  const problems: FileProblem[] = [];
  const note = (path: PropertyKey[], problem: string, fix: string) =>
    problems.push({ line: place(path), field: fieldName(path), problem, fix });
  const words = organisationWords(profile);
  for (const name of askedWords(sources)) {
    if (words.has(name)) continue;
    const [, kind, id] = name.split('.');
    if (kind === 'product')
      note(
        ['products'],
        `has no product "${id}", which ${asking(sources, name)} asks for`,
        `Add one with the id ${id} and your product's title.`,
      );
    else
      note(
        [],
        `has no word for {{${name}}}, which ${asking(sources, name)} asks for`,
        'Correct the scenario.',
      );
  }
  const here = (scenario: string | undefined) =>
    sources.filter(({ id }) => scenario === undefined || id === scenario);
  const known = (scenario: string | undefined, path: PropertyKey[]): boolean => {
    if (scenario === undefined || here(scenario).length > 0) return true;
    note(
      path,
      `names the scenario "${scenario}", which is not here`,
      `Here are: ${list(sources.map(({ id }) => id))}.`,
    );
    return false;
  };
  const among = (id: string, all: readonly string[], path: PropertyKey[], what: string) => {
    if (!all.includes(id))
      note(path, `names ${what} "${id}", which no scenario has`, `There are: ${list(all)}.`);
  };
  const targetsOf = (scenario?: string) =>
    here(scenario).flatMap(({ paging }) => paging.targets.map(({ id }) => id));
  profile.paging?.titles?.forEach(({ id, scenario }, index) => {
    const path = ['paging', 'titles', index];
    if (known(scenario, [...path, 'scenario']))
      among(id, targetsOf(scenario), [...path, 'id'], 'the page target');
  });
  for (const level of ['0', '1', '2'] as const)
    profile.paging?.policy?.[level].forEach((id, index) => {
      among(id, targetsOf(), ['paging', 'policy', level, index], 'the page target');
    });
  profile.dutyCards?.forEach(({ id, scenario }, index) => {
    const path = ['dutyCards', index];
    if (!known(scenario, [...path, 'scenario'])) return;
    const duties = here(scenario).flatMap((item) => item.duties.map((duty) => duty.id));
    among(id, duties, [...path, 'id'], 'the duty card');
  });
  return problems;
}

const list = (ids: readonly string[]): string => [...new Set(ids)].sort().join(', ');
const asking = (sources: readonly Scenario[], name: string): string =>
  sources.find((source) => askedWords(source).has(name))?.id ?? 'a scenario';
