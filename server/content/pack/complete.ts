import type { OrganisationProfile } from '../../../shared/scenario/organisation.ts';
import type { RubricData } from '../../../shared/scenario/rubric.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { Switch } from '../../../shared/scenario/world.ts';
import type { Content } from './schema/pack.ts';
import { STANDARD_HOLD, STANDARD_LINES, STANDARD_SEAL, STANDARD_WHY, standardChart } from './standard.ts';

/** The switch that takes most away: what "everything off" means where a pack does not say. */
function broadest(switches: readonly Switch[]): string {
  const cost = ({ scopes }: Switch) => scopes.reduce((sum, scope) => sum + scope.cost, 0);
  return [...switches].sort((a, b) => cost(b) - cost(a))[0]?.id ?? '';
}

/** A reason for every standard target that this incident needs. */
function whyPaged({ paging }: Content): Record<string, string> {
  const needed = new Set(Object.values(paging.required).flat());
  return Object.fromEntries(Object.entries(STANDARD_WHY).filter(([target]) => needed.has(target)));
}

function completeRubric(
  content: Content,
  sealParts: Scenario['sealParts'],
  actOneEndsAt: number,
): RubricData {
  const { rubric, world } = content;
  const read = new Set(world.probes.flatMap(({ components }) => components));
  return {
    ...rubric,
    verify:
      rubric.verify ??
      world.components
        .filter(({ id, latent }) => read.has(id) && latent !== true)
        .map(({ id, title }) => ({ id, title, components: [id] })),
    wholeProduct: {
      ...rubric.wholeProduct,
      switch: rubric.wholeProduct.switch || broadest(world.switches),
    },
    sealParts: rubric.sealParts ?? sealParts.map(({ id }) => id),
    altering:
      rubric.altering ?? world.switches.filter(({ alters }) => alters !== undefined).map(({ id }) => id),
    whyPaged: { ...whyPaged(content), ...rubric.whyPaged },
    welfareDueAt: rubric.welfareDueAt ?? actOneEndsAt,
    actOneEndsAt,
  };
}

/** One variant of a pack as the whole scenario it stands for; what the pack leaves out is filled with what every incident shares. */
export function complete(
  content: Content,
  variant: { id: string; title: string },
  organisation: OrganisationProfile,
): Scenario {
  const { injects, story, chart, durationMinutes, people, roles, ...rest } = content;
  const sealParts = content.sealParts ?? STANDARD_SEAL;
  const actOneEndsAt = content.rubric.actOneEndsAt ?? content.acts[0]?.endsAt ?? 0;
  const played = content.acts.reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0);
  return {
    ...rest,
    variant: variant.id,
    variantTitle: variant.title,
    organisation,
    durationMinutes: {
      ...durationMinutes,
      play: durationMinutes.play ?? Math.max(1, Math.round(played / 60_000)),
    },
    roles: roles.map(({ role, title, ...card }) => ({
      role,
      title: title ?? `{{org.role.${role}}}`,
      ...card,
    })),
    sealParts,
    holdSystems: content.holdSystems ?? STANDARD_HOLD,
    msel: injects,
    chart: chart ?? standardChart(content.id, content.world, story ?? {}),
    people: { ...people, supportLines: people.supportLines ?? organisation.supportLines },
    duties: content.duties.map((duty) => ({
      ...duty,
      accepted: duty.accepted.includes(duty.expected) ? duty.accepted : [duty.expected, ...duty.accepted],
    })),
    cannedLines: { ...STANDARD_LINES, ...content.cannedLines },
    rubric: completeRubric(content, sealParts, actOneEndsAt),
  };
}
