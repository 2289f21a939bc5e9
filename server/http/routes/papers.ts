import type { FastifyInstance } from 'fastify';
import { PAPERS } from '../../../shared/paper.ts';
import { PATHS } from '../../../shared/paths.ts';
import { SEALED } from '../../live/scenarioRegistry.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import { paperMarkdown, paperOf } from '../../report/papers.ts';
import type { Deps } from '../deps.ts';

type Which = { Params: { scenario: string; variant: string; kind: string } };

/** What is printed before the day: the facilitator's guide, and the copy for players. */
export function paperRoutes(app: FastifyInstance, { registry, doorkeeper }: Deps): void {
  app.get<Which>(PATHS.paper(':scenario', ':variant', ':kind'), async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const { scenario, variant, kind: asked } = request.params;
    const isMarkdown = asked.endsWith('.md');
    const kind = PAPERS.find((item) => item === (isMarkdown ? asked.slice(0, -3) : asked));
    if (kind === undefined)
      throw new ProgrammeError('notFound', 'There is no such paper. Choose guide or players.');
    if (kind === 'guide' && variant === SEALED)
      throw new ProgrammeError(
        'notFound',
        'A sealed variant has no guide before it is drawn. Choose a variant, or print the players’ copy.',
      );
    const paper = paperOf(kind, registry.find(scenario, variant));
    if (!isMarkdown) return paper;
    void reply.header('content-disposition', `attachment; filename="muster-${kind}.md"`);
    return reply.type('text/markdown; charset=utf-8').send(paperMarkdown(paper));
  });
}
