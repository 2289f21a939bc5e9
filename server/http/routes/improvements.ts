import type { FastifyInstance } from 'fastify';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { ImprovementAnswer } from '../../../shared/improvement.ts';
import { itemFits } from '../../../shared/improvement.ts';
import { changeItemBody, newItemBody, undoItemBody } from '../../../shared/improvementBodies.ts';
import { own } from '../../../shared/keyed.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import { planCsv, planForGitHub, planForJira } from '../../report/planExports.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';

type ById = { Params: { id: string } };
type ByFile = { Params: { file: string }; Querystring: { drill?: string } };

const FILES: Record<string, { make: typeof planCsv; type: string; openOnly: boolean }> = {
  'plan.csv': { make: planCsv, type: 'text/csv', openOnly: false },
  'jira.csv': { make: planForJira, type: 'text/csv', openOnly: true },
  'github.json': { make: planForGitHub, type: 'application/json', openOnly: true },
};

/** The improvement plan of all drills. */
export function improvementRoutes(app: FastifyInstance, { programme, doorkeeper }: Deps): void {
  const { improvements, drills } = programme;
  const answer = (): ImprovementAnswer => ({ items: improvements.list(), today: improvements.today() });

  app.get(FACILITATOR_PATHS.improvements, async (request): Promise<ImprovementAnswer> => {
    doorkeeper.mustFacilitate(request);
    return answer();
  });

  app.post(FACILITATOR_PATHS.improvements, async (request): Promise<ImprovementAnswer> => {
    const by = doorkeeper.mustFacilitate(request);
    const body = parsed(newItemBody, request.body);
    if (body.drillId !== null) drills.get(body.drillId);
    improvements.add(body, by);
    return answer();
  });

  app.put<ById>(FACILITATOR_PATHS.improvement(':id'), async (request): Promise<ImprovementAnswer> => {
    const by = doorkeeper.mustFacilitate(request);
    improvements.change(Number(request.params.id), parsed(changeItemBody, request.body), by);
    return answer();
  });

  app.post<ById>(FACILITATOR_PATHS.improvementUndo(':id'), async (request): Promise<ImprovementAnswer> => {
    const by = doorkeeper.mustFacilitate(request);
    improvements.undo(Number(request.params.id), parsed(undoItemBody, request.body).version, by);
    return answer();
  });

  app.get<ByFile>(FACILITATOR_PATHS.improvementFile(':file'), async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const file = own(FILES, request.params.file);
    if (!file)
      throw new ProgrammeError(
        'notFound',
        'There is no such file. There are plan.csv, jira.csv and github.json.',
      );
    const items = improvements
      .list(request.query.drill ?? null)
      .filter((item) => !file.openOnly || itemFits(item, 'open', improvements.today()));
    return reply
      .type(`${file.type}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="exercise-${request.params.file}"`)
      .send(file.make(items));
  });
}
