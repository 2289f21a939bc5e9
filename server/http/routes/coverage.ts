import type { FastifyInstance } from 'fastify';
import { approvalBody } from '../../../shared/approval.ts';
import type { Approval, CoverageAnswer, ListChanges } from '../../../shared/coverage.ts';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { changesBetween } from '../../content/coverage/changes.ts';
import { coverageOf } from '../../content/coverage/coverage.ts';
import { isoDate } from '../../dates.ts';
import { isOver } from '../../live/lobby.ts';
import { SEALED } from '../../live/scenarioRegistry.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import { scenarioHash } from '../../room/scenarioHash.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';

type Variant = { Params: { id: string; variant: string } };
type ById = { Params: { id: string } };

/** What an event list is for, what of it is new, and who let it go on. It tells what a variant has in store. */
export function coverageRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, registry, doorkeeper } = deps;

  app.get<Variant>(
    FACILITATOR_PATHS.coverage(':id', ':variant'),
    async (request): Promise<CoverageAnswer> => {
      doorkeeper.mustFacilitate(request);
      const { id, variant } = request.params;
      if (variant === SEALED)
        throw new ProgrammeError('notFound', 'Sealed is no variant of its own. Choose one by name.');
      const scenario = registry.find(id, variant);
      mustNotPlayAlong(deps, id);
      return {
        scenario: id,
        variant,
        title: scenario.title,
        variantTitle: scenario.variantTitle,
        variants: registry.variantsOf(id),
        version: scenario.version,
        hash: registry.textOf(id).hash,
        coverage: coverageOf(scenario),
        changes: await changesSince(deps, scenario),
        approval: told(programme.approvals.of(registry.textOf(id))),
      };
    },
  );

  app.post<ById>(FACILITATOR_PATHS.approval(':id'), async (request) => {
    const account = doorkeeper.mustFacilitate(request);
    const { to, note, hash } = parsed(approvalBody, request.body);
    return told(programme.approvals.move(registry.textOf(request.params.id), to, account, note, hash));
  });
}

type Kept = ReturnType<Deps['programme']['approvals']['of']>;
const told = ({ steps, ...rest }: Kept): Approval => ({
  ...rest,
  steps: steps.map((step) => ({ ...step, at: isoDate(step.at) })),
});

/** Whoever plays along, or runs a sealed drill, learns nothing here of what is still to come in it. */
function mustNotPlayAlong({ programme, rooms }: Deps, scenario: string): void {
  const hidden = programme.drills.list().find(({ drillId, settings, archived }) => {
    if (archived || settings.scenario !== scenario) return false;
    const phase = rooms.phase(drillId);
    return settings.variant === SEALED
      ? phase !== 'debrief'
      : settings.console === 'playAlong' && !isOver(phase);
  });
  if (hidden)
    throw new ProgrammeError(
      'notYet',
      `Drill ${hidden.code} of this scenario is ${hidden.settings.variant === SEALED ? 'sealed' : 'one in which its facilitator plays along'}, and this page would tell what is in store. It opens when that drill is over, or put away.`,
    );
}

/** Against the text in the log of the drill that played it last. */
async function changesSince({ programme, rooms }: Deps, now: Scenario): Promise<ListChanges | null> {
  const last = await rooms.lastPlayed(now.id, now.variant);
  if (!last) return null;
  const { summary, header } = last;
  const drill = programme.drills.find(summary.drillId);
  return {
    code: drill?.code ?? '',
    title: drill?.settings.title || header.scenario.title,
    playedAt: isoDate(summary.createdAt),
    version: { before: header.scenario.version, now: now.version },
    hash: { before: header.hash, now: scenarioHash(now) },
    ...changesBetween(header.scenario, now),
  };
}
