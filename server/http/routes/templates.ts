import type { FastifyInstance } from 'fastify';
import { newDrillBody } from '../../../shared/api.ts';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { TemplatesAnswer } from '../../../shared/templates.ts';
import { templateBody } from '../../../shared/templates.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';

type ById = { Params: { id: string } };

/** Settings of plans that are kept for the next drill. */
export function templateRoutes(app: FastifyInstance, { programme, doorkeeper }: Deps): void {
  const { templates, drills } = programme;

  const answer = (): TemplatesAnswer => {
    const [last] = drills.list();
    // A drill knows more than its plan said, and one of an earlier Muster less. Its seed would bring the same drill again.
    const read = newDrillBody.strip().safeParse({ ...last?.settings, seed: null, title: '' });
    return { templates: templates.list(), last: read.success ? read.data : null };
  };

  app.get(FACILITATOR_PATHS.templates, async (request): Promise<TemplatesAnswer> => {
    doorkeeper.mustFacilitate(request);
    return answer();
  });

  app.post(FACILITATOR_PATHS.templates, async (request): Promise<TemplatesAnswer> => {
    const by = doorkeeper.mustFacilitate(request);
    const { name, settings } = parsed(templateBody, request.body);
    templates.save(name, settings, by);
    return answer();
  });

  app.delete<ById>(FACILITATOR_PATHS.template(':id'), async (request): Promise<TemplatesAnswer> => {
    doorkeeper.mustFacilitate(request);
    templates.remove(Number(request.params.id));
    return answer();
  });
}
