import { daysBetween, isDay } from '../../shared/calendar.ts';
import type { LawCards, ScenarioShelf, ShelfItem } from '../../shared/importing.ts';
import { MOST_DAYS } from '../../shared/scenario/freshness.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { isoDate, today } from '../dates.ts';
import type { Workshop } from './workshop.ts';

interface Played {
  drillId: string;
  title: string;
  scenario: string;
  createdAt: string;
}

type Scenarios = Readonly<Record<string, Readonly<Record<string, Scenario>>>>;

/** Everything that can be played here, and what lies in the folder of packs besides. `drills`: newest first. */
export function shelfOf(
  workshop: Workshop | null,
  scenarios: Scenarios,
  drills: readonly Played[],
): ScenarioShelf {
  const fileOf = new Map([...(workshop?.files ?? [])].map(([file, id]) => [id, file]));
  const loaded = Object.entries(scenarios).flatMap(([id, variants]): ShelfItem[] => {
    const [first] = Object.values(variants);
    if (!first) return [];
    const file = fileOf.get(id) ?? null;
    return [
      {
        ...packOf(workshop, file),
        id,
        title: first.title,
        version: first.version,
        variants: Object.keys(variants),
        lastDrill: lastOf(drills, id),
      },
    ];
  });
  const known = new Set(loaded.map(({ file }) => file));
  const others = (workshop?.folder.names ?? [])
    .filter((name) => !known.has(name))
    .map(
      (name): ShelfItem => ({
        ...packOf(workshop, name),
        id: name,
        title: name,
        version: '',
        variants: [],
        lastDrill: null,
      }),
    );
  return {
    folder: workshop?.folder.root ?? '',
    items: [...loaded, ...others],
    laws: Object.entries(scenarios).flatMap(([id, variants]) => lawsOf(id, Object.values(variants))),
    mostDays: MOST_DAYS,
  };
}

/** What a file of the folder says of itself; without one the scenario is bundled. */
function packOf(
  workshop: Workshop | null,
  file: string | null,
): Pick<ShelfItem, 'file' | 'state' | 'problems' | 'from' | 'changedAt'> {
  if (file === null || workshop === null)
    return { file: null, state: 'ready', problems: 0, from: null, changedAt: null };
  const known = workshop.knownOf(file);
  const changedAt = workshop.folder.changedAt(file);
  return {
    file,
    state: known === null ? 'new' : known.isChanged ? 'changed' : known.problems > 0 ? 'refused' : 'ready',
    problems: known?.problems ?? 0,
    from: workshop.folder.memoryOf(file)?.file ?? null,
    changedAt: changedAt === 0 ? null : isoDate(changedAt),
  };
}

function lastOf(drills: readonly Played[], id: string): ShelfItem['lastDrill'] {
  const [last] = drills
    .filter(({ scenario }) => scenario === id)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return last ? { drillId: last.drillId, title: last.title, createdAt: last.createdAt } : null;
}

/** The cards of a scenario, each once, the oldest first. */
function lawsOf(scenario: string, variants: readonly Scenario[]): LawCards[] {
  const duties = new Map(
    variants.flatMap((variant) => variant.duties.map((duty) => [duty.id, duty] as const)),
  );
  const day = today();
  const cards = [...duties.values()].map(({ id, title, jurisdiction = '', source = '', asOf }) => {
    const days = isDay(asOf) ? daysBetween(asOf, day) : null;
    return { id, title, jurisdiction, source, asOf, days, isOld: days === null || days > MOST_DAYS };
  });
  return cards.length === 0
    ? []
    : [
        {
          scenario,
          title: variants[0]?.title ?? scenario,
          cards: cards.sort(
            (a, b) => (b.days ?? Number.MAX_SAFE_INTEGER) - (a.days ?? Number.MAX_SAFE_INTEGER),
          ),
        },
      ];
}
