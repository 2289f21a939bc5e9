import type { FastifyInstance } from 'fastify';
import type { EvaluationDesk, EvaluatorsDoor } from '../../../shared/evaluators.ts';
import { evaluateBody, evaluatorsBody } from '../../../shared/evaluators.ts';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import { countedAs } from '../../admission/address.ts';
import { isOver } from '../../live/lobby.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import { CRITERIA } from '../../scorecard/rubric.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';
import { originOf } from '../publicOrigin.ts';

type ById = { Params: { id: string } };
type ByCode = { Params: { code: string } };

const CRITERIA_OF_PEOPLE = [...CRITERIA].flatMap(([id, { by, title }]) =>
  by === 'person' ? { id, title } : [],
);

/** Evaluators come in by a link of their own, without an account, and see what control sees. */
export function evaluatorRoutes(app: FastifyInstance, deps: Deps): void {
  const { programme, rooms, hub, desk, doorkeeper, limits } = deps;
  const { drills, tickets, evaluatorLinks } = programme;
  const byCode = (ip: string, code: string) =>
    limits.codes.guess({ address: countedAs(ip) }, () => drills.get(evaluatorLinks.drillOf(code)));

  app.post<ById>(FACILITATOR_PATHS.drillEvaluators(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    const wanted = parsed(evaluatorsBody, request.body);
    const { drillId } = drills.get(request.params.id);
    if (wanted.do === 'invite') evaluatorLinks.invite(drillId);
    else if (wanted.do === 'revoke') evaluatorLinks.revoke(drillId);
    else {
      if (!tickets.evaluators(drillId).some(({ seat }) => seat === wanted.seat))
        throw new ProgrammeError('notFound', 'Nobody evaluates from that seat any more. Reload the page.');
      tickets.putOut(drillId, wanted.seat);
      hub.dismiss(drillId, wanted.seat, 'revoked');
      hub.presenceChanged(drillId);
    }
    return desk.detail(drills.get(drillId), originOf(request, deps));
  });

  app.get<ByCode>(FACILITATOR_PATHS.evaluate(':code'), async (request): Promise<EvaluatorsDoor> => {
    const { drillId, title, company } = await desk.lobby(await byCode(request.ip, request.params.code));
    return { drillId, title, company };
  });

  app.post<ByCode>(FACILITATOR_PATHS.evaluate(':code'), async (request, reply) => {
    const { name } = parsed(evaluateBody, request.body);
    const { drillId } = await byCode(request.ip, request.params.code);
    const ticket = tickets.evaluate(drillId, name);
    hub.presenceChanged(drillId);
    return reply.code(201).send(ticket);
  });

  app.get(FACILITATOR_PATHS.evaluation, async (request): Promise<EvaluationDesk> => {
    const holder = doorkeeper.mustHold(request);
    if (holder.evaluator === null)
      throw new ProgrammeError(
        'notFound',
        'That seat does not evaluate. Ask the facilitator for the evaluators’ link.',
      );
    const drill = drills.get(holder.drillId);
    const isHidden = drill.settings.console === 'playAlong' && !isOver(rooms.phase(holder.drillId));
    return { criteria: isHidden ? [] : CRITERIA_OF_PEOPLE };
  });
}
