import type { FastifyInstance, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type {
  CompanyAnswer,
  CompanyCheck,
  ImportAnswer,
  PackCheck,
  ScenarioShelf,
} from '../../../shared/importing.ts';
import {
  checkPackBody,
  companyBody,
  companyTextBody,
  decideBody,
  saveImportBody,
  undoBody,
} from '../../../shared/importingBody.ts';
import { MOST_BYTES as MOST_PACK_BYTES } from '../../content/pack/source/packFile.ts';
import { MOST } from '../../content/sheet/read/grid.ts';
import { ProgrammeError } from '../../programme/programmeError.ts';
import { importAnswer } from '../../workshop/importAnswer.ts';
import { shelfOf } from '../../workshop/shelf.ts';
import type { Workshop } from '../../workshop/workshop.ts';
import { WorkshopError } from '../../workshop/workshopError.ts';
import type { Deps } from '../deps.ts';
import { apiError, parsed } from '../errors.ts';

type ById = { Params: { id: string } };
type Named = { Querystring: { name?: string } };

const MOST_COMPANY_BYTES = 320_000;

/** What a facilitator makes ready before the day: event lists, packs, the company's words. Files come as bytes, on routes of their own. */
export function workshopRoutes(app: FastifyInstance, deps: Deps): void {
  shelfRoutes(app, deps);
  importRoutes(app, deps);
  companyRoutes(app, deps);
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer' },
      (_request, body, parsedAs) => parsedAs(null, body),
    );
    uploadRoutes(scope, deps);
    done();
  });
}

/** A file that somebody uploads: who it is stands before the first byte is read. */
const uploadOf = (
  { doorkeeper }: Deps,
  bodyLimit: number,
  tooLarge: string,
): RouteShorthandOptions & Required<Pick<RouteShorthandOptions, 'errorHandler'>> => ({
  bodyLimit,
  onRequest: async (request) => void doorkeeper.mustFacilitate(request),
  errorHandler: (error, _request, reply) => {
    if (error.statusCode !== 413) throw error;
    return reply.code(413).send(apiError('tooLarge', tooLarge));
  },
});

function workshopOf({ workshop }: Deps): Workshop {
  if (workshop) return workshop;
  throw new ProgrammeError('notFound', 'This server makes no packs. Start it with npm start.');
}

/** The last part of a file's name, as messages and packs show it. */
function fileNameIn({ query }: FastifyRequest<Named>, otherwise: string): string {
  const name = (query.name ?? '').split(/[/\\]/).at(-1) ?? '';
  return (
    name
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 120) || otherwise
  );
}

function shelfRoutes(app: FastifyInstance, deps: Deps): void {
  const { doorkeeper, registry, programme, desk } = deps;

  app.get(FACILITATOR_PATHS.scenarioShelf, async (request): Promise<ScenarioShelf> => {
    doorkeeper.mustFacilitate(request);
    const drills = programme.drills.list().map((drill) => desk.listItem(drill));
    return shelfOf(deps.workshop, registry.all, drills);
  });

  app.post(FACILITATOR_PATHS.checkPack, async (request): Promise<PackCheck> => {
    doorkeeper.mustFacilitate(request);
    return workshopOf(deps).checkFile(parsed(checkPackBody, request.body).file);
  });
}

function uploadRoutes(scope: FastifyInstance, deps: Deps): void {
  scope.post<Named>(
    FACILITATOR_PATHS.imports,
    uploadOf(
      deps,
      MOST.bytes,
      `That file is too large: an event list has at most ${MOST.bytes / 1_000_000} MB. Copy the rows of the list into a new workbook, without pictures, and choose that.`,
    ),
    async (request, reply): Promise<ImportAnswer> => {
      const workshop = workshopOf(deps);
      const session = await workshop.imports.open(fileNameIn(request, 'list'), bytesIn(request));
      void reply.code(201);
      return importAnswer(session, workshop);
    },
  );

  scope.post<Named>(
    FACILITATOR_PATHS.checkPackText,
    uploadOf(
      deps,
      MOST_PACK_BYTES,
      `That file is too large: a pack has at most ${MOST_PACK_BYTES / 1_000_000} MB in one file. Split it into several and put them into the folder of packs.`,
    ),
    async (request): Promise<PackCheck> => {
      const name = fileNameIn(request, 'pack.yaml');
      if (!/\.(?:ya?ml|json)$/.test(name))
        throw new WorkshopError(
          422,
          'badName',
          `"${name}" is no pack by its name. A pack ends in .yaml, .yml or .json.`,
        );
      return workshopOf(deps).checkText(name, bytesIn(request).toString('utf8'));
    },
  );
}

function bytesIn({ body }: FastifyRequest<Named>): Buffer {
  if (Buffer.isBuffer(body) && body.length > 0) return body;
  throw new WorkshopError(400, 'malformed', 'The file is empty. Choose another.');
}

function importRoutes(app: FastifyInstance, deps: Deps): void {
  const { doorkeeper } = deps;

  app.get<ById>(FACILITATOR_PATHS.import(':id'), async (request): Promise<ImportAnswer> => {
    doorkeeper.mustFacilitate(request);
    const workshop = workshopOf(deps);
    return importAnswer(workshop.imports.find(request.params.id), workshop);
  });

  app.put<ById>(FACILITATOR_PATHS.import(':id'), async (request): Promise<ImportAnswer> => {
    doorkeeper.mustFacilitate(request);
    const workshop = workshopOf(deps);
    const { revision, ...wanted } = parsed(decideBody, request.body);
    return importAnswer(await workshop.imports.decide(request.params.id, revision, wanted), workshop);
  });

  app.post<ById>(FACILITATOR_PATHS.importUndo(':id'), async (request): Promise<ImportAnswer> => {
    doorkeeper.mustFacilitate(request);
    const workshop = workshopOf(deps);
    const { revision } = parsed(undoBody, request.body);
    return importAnswer(await workshop.imports.undo(request.params.id, revision), workshop);
  });

  app.post<ById>(FACILITATOR_PATHS.importSave(':id'), async (request): Promise<ImportAnswer> => {
    const { name } = doorkeeper.mustFacilitate(request);
    const workshop = workshopOf(deps);
    const { revision, ...names } = parsed(saveImportBody, request.body);
    const session = await workshop.saveImport(request.params.id, revision, names);
    request.log.info({ pack: session.saved?.pack, facilitator: name }, 'a pack was saved from an event list');
    return importAnswer(session, workshop);
  });

  app.delete<ById>(FACILITATOR_PATHS.import(':id'), async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    workshopOf(deps).imports.close(request.params.id);
    return reply.code(204).send();
  });
}

function companyRoutes(app: FastifyInstance, deps: Deps): void {
  const { doorkeeper } = deps;
  const isLarge = uploadOf(
    deps,
    MOST_COMPANY_BYTES,
    'That text is too large: a profile has at most 256 kB. Check that it is the right one.',
  );

  app.get(FACILITATOR_PATHS.company, async (request): Promise<CompanyAnswer> => {
    doorkeeper.mustFacilitate(request);
    return workshopOf(deps).company.read();
  });

  app.post(FACILITATOR_PATHS.company, isLarge, async (request): Promise<CompanyCheck> => {
    const { problems } = await workshopOf(deps).company.check(parsed(companyTextBody, request.body).text);
    return { problems };
  });

  app.put(FACILITATOR_PATHS.company, isLarge, async (request): Promise<CompanyCheck> => {
    const { name } = doorkeeper.mustFacilitate(request);
    const { text, was } = parsed(companyBody, request.body);
    const check = await workshopOf(deps).saveCompany(text, was);
    if (check.problems.length === 0)
      request.log.info({ facilitator: name }, 'the words of the company were changed');
    return check;
  });
}
