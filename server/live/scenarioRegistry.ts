import type { RefusedPack, ScenarioSummary } from '../../shared/api.ts';
import type { Day } from '../../shared/calendar.ts';
import { own } from '../../shared/keyed.ts';
import { staleCards } from '../../shared/scenario/freshness.ts';
import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { MINUTE } from '../../shared/time.ts';
import { drawIndex } from '../kernel/draw.ts';
import { contentHash } from '../log/contentHash.ts';
import type { ListText } from '../programme/approvals.ts';
import { ProgrammeError } from '../programme/programmeError.ts';
import { scenarioHash } from '../room/scenarioHash.ts';

/**
 * The name a drill is created under when the server is to draw the variant. The rule: until `debrief.opened` nobody learns the
 * variant's id, its title, the scenario's hash, or the seed it was drawn from; not from a frame (`server/audience/visible.ts`), an
 * answer of the API, or an export (`scoring/papers.ts`). A facilitator with an open console reads the messages, the guide and the
 * world of what was drawn, because they run it; it has no name there.
 */
export const SEALED = 'sealed';
/** Every scenario the server may open: id, then variant. Handed in by the composition root. */
export type Scenarios = Readonly<Record<string, Readonly<Record<string, Scenario>>>>;

export class ScenarioRegistry {
  #scenarios: Scenarios;
  #refused: readonly RefusedPack[];

  constructor(scenarios: Scenarios, refused: readonly RefusedPack[] = []) {
    this.#scenarios = scenarios;
    this.#refused = refused;
  }

  /** Packs that stayed out, and why: for the facilitator where scenarios are chosen. */
  get refused(): readonly RefusedPack[] {
    return this.#refused;
  }

  get all(): Scenarios {
    return this.#scenarios;
  }

  /** From now on this is what a briefing takes; a drill that has begun keeps what its log holds. */
  put(id: string, variants: Scenarios[string]): void {
    this.#scenarios = { ...this.#scenarios, [id]: variants };
  }

  /** What is to be put right in a pack, or null where nothing is any more. */
  refuse(file: string, problems: string[] | null): void {
    const others = this.#refused.filter((pack) => pack.file !== file && !pack.file.startsWith(`${file}/`));
    this.#refused = problems === null ? others : [...others, { file, problems }];
  }

  /** The company that all of them are filled with; null where there is none to play. */
  get organisation(): OrganisationProfile | null {
    const [first] = Object.values(this.#scenarios).flatMap((variants) => Object.values(variants));
    return first?.organisation ?? null;
  }

  /** `today`: by which law cards are old. */
  summaries(today: Day): Omit<ScenarioSummary, 'approval'>[] {
    return Object.entries(this.#scenarios).flatMap(([id, variants]) => {
      const [first] = Object.values(variants);
      if (!first) return [];
      const { title, summary, contentNote, objectives, durationMinutes } = first;
      return [
        {
          id,
          title,
          summary,
          contentNote,
          objectives,
          durationMinutes,
          actMinutes: first.acts.map(({ startsAt, endsAt }) => Math.round((endsAt - startsAt) / MINUTE)),
          variants: Object.values(variants).map((item) => ({ id: item.variant, title: item.variantTitle })),
          staleLaw: staleCards(first, today),
        },
      ];
    });
  }

  variantsOf(scenario: string): string[] {
    return Object.keys(own(this.#scenarios, scenario) ?? {});
  }

  /** All variants of a scenario as one text, for those who approve it. */
  textOf(scenario: string): ListText {
    const [first] = Object.values(own(this.#scenarios, scenario) ?? {});
    const { version, approval } = first ?? this.find(scenario, '');
    const hashes = Object.values(own(this.#scenarios, scenario) ?? {}).map(scenarioHash);
    return { scenario, version, hash: contentHash(hashes), isRequired: approval === 'required' };
  }

  /** A variant by name; `sealed` gives one that stands for all in what they have in common. */
  find(scenario: string, variant: string): Scenario {
    const variants = own(this.#scenarios, scenario);
    if (!variants)
      throw new ProgrammeError(
        'notFound',
        `There is no scenario "${scenario.slice(0, 60)}". Choose from the list.`,
      );
    const found = variant === SEALED ? Object.values(variants)[0] : own(variants, variant);
    if (!found)
      throw new ProgrammeError(
        'notFound',
        `This scenario has no variant "${variant.slice(0, 20)}". Choose ${Object.keys(variants).join(', ')} or ${SEALED}.`,
      );
    return found;
  }

  /** The variant that will be played: the named one, or where it was left sealed, the one that the seed picks. */
  draw(scenario: string, variant: string, seed: number): Scenario {
    const found = this.find(scenario, variant);
    if (variant !== SEALED) return found;
    const all = Object.values(own(this.#scenarios, scenario) ?? {});
    return all.at(drawIndex(seed, all.length, 'variant', scenario)) ?? found;
  }
}
