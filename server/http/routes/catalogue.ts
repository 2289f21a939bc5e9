import type { FastifyInstance } from 'fastify';
import type { CatalogueAnswer } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/api.ts';
import type { CatalogueEntry } from '../../../shared/catalogue.ts';
import { entryBody, importBody } from '../../../shared/catalogueBody.ts';
import { own } from '../../../shared/keyed.ts';
import { bearerOf } from '../../admission/who.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';

type ById = { Params: { id: string } };

/** Past incidents and near misses: for facilitators at any time, the nearest ones for everybody in the debrief. */
export function catalogueRoutes(app: FastifyInstance, deps: Deps): void {
  ownEntryRoutes(app, deps);
  const { programme, rooms, doorkeeper, catalogue } = deps;
  const { ownEntries } = programme;
  const find = (id: string): CatalogueEntry => {
    const found = catalogue.entries.find((entry) => entry.id === id) ?? ownEntries.find(id);
    if (!found) throw new ProgrammeError('notFound', 'There is no such entry. Reload the catalogue.');
    return found;
  };

  app.get(PATHS.catalogue, async (request): Promise<CatalogueAnswer> => {
    doorkeeper.mustFacilitate(request);
    return {
      entries: [...ownEntries.list(), ...catalogue.entries],
      packsFolder: catalogue.packs?.folder ?? null,
    };
  });

  app.get<ById>(PATHS.cataloguePack(':id'), async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const entry = find(request.params.id);
    if (!catalogue.packs)
      throw new ProgrammeError('notFound', 'This server makes no packs. Start a newer Muster.');
    const { file, text } = catalogue.packs.starter(entry);
    return reply
      .type('application/yaml; charset=utf-8')
      .header('content-disposition', `attachment; filename="${file}"`)
      .send(text);
  });

  /** What really happened, for a drill whose truth is out. Before that it would be a hint. */
  app.get<ById>(PATHS.happened(':id'), async (request): Promise<CatalogueEntry[]> => {
    const drillId = request.params.id;
    const token = bearerOf(request);
    if (token === null) doorkeeper.mustFacilitate(request);
    else if (programme.tickets.get(token).drillId !== drillId)
      throw new ProgrammeError('notFound', 'That seat belongs to another drill.');
    const { settings } = programme.drills.get(drillId);
    const room = await rooms.get(drillId);
    if (room?.state.phase !== 'debrief')
      throw new ProgrammeError('notYet', 'What really happened is shown with the debrief.');
    const ids = Object.hasOwn(catalogue.happened, settings.scenario)
      ? (own(catalogue.happened, settings.scenario) ?? [])
      : [];
    return ids.flatMap((id) => catalogue.entries.find((entry) => entry.id === id) ?? []);
  });
}

/** The incidents that this organisation adds to the catalogue. */
function ownEntryRoutes(app: FastifyInstance, { programme: { ownEntries }, doorkeeper }: Deps): void {
  app.post(PATHS.catalogue, async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const [added] = ownEntries.add([parsed(entryBody, request.body)]);
    return reply.code(201).send(added);
  });

  app.post(PATHS.catalogueImport, async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const { entries } = parsed(importBody, request.body);
    return reply.code(201).send(ownEntries.add(entries));
  });

  app.get(PATHS.catalogueExport, async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const entries = ownEntries.list().map(({ id: _id, sure: _sure, caution: _caution, ...text }) => text);
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="our-incidents.json"')
      .send(`${JSON.stringify({ entries }, null, 2)}\n`);
  });

  app.put<ById>(PATHS.catalogueEntry(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    return ownEntries.change(request.params.id, parsed(entryBody, request.body));
  });

  app.delete<ById>(PATHS.catalogueEntry(':id'), async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    ownEntries.remove(request.params.id);
    return reply.code(204).send();
  });

  app.post<ById>(PATHS.catalogueRestore(':id'), async (request) => {
    doorkeeper.mustFacilitate(request);
    return ownEntries.restore(request.params.id);
  });
}
