import type { FastifyInstance } from 'fastify';
import type { SessionAnswer } from '../../../shared/api.ts';
import { newFacilitatorBody, PATHS, passwordBody, setupBody, signInBody } from '../../../shared/api.ts';
import { own } from '../../../shared/keyed.ts';
import { countedAs } from '../../admission/address.ts';
import { SESSION_COOKIE } from '../../admission/comers.ts';
import type { Deps } from '../deps.ts';
import { parsed } from '../errors.ts';

/** First-run set-up, signing in and out. */
export function sessionRoutes(app: FastifyInstance, { programme, doorkeeper, hub, limits }: Deps): void {
  const { accounts } = programme;
  const answer = (name: string | null): SessionAnswer => ({
    setupNeeded: accounts.setupNeeded,
    facilitator: name === null ? null : { name },
  });

  app.get(PATHS.session, async (request) => answer(doorkeeper.facilitator(request)?.name ?? null));

  app.post(PATHS.setup, async (request, reply) => {
    const { key, name, password } = parsed(setupBody, request.body);
    doorkeeper.mustReachCookies(request);
    const session = await limits.keys.guess({ address: countedAs(request.ip) }, () =>
      accounts.setUp(key, name, password),
    );
    doorkeeper.signIn(request, reply, session);
    return answer(name);
  });

  app.post(PATHS.session, async (request, reply) => {
    const { name, password } = parsed(signInBody, request.body);
    doorkeeper.mustReachCookies(request);
    const guesser = {
      address: countedAs(request.ip),
      account: name.normalize('NFKC').toLowerCase(),
      device: doorkeeper.knownDevice(request, name),
    };
    const session = await limits.signIns.guess(guesser, () => accounts.signIn(name, password));
    doorkeeper.signIn(request, reply, session);
    return answer(accounts.facilitator(session)?.name ?? name);
  });

  app.post(PATHS.password, async (request, reply) => {
    const { id } = doorkeeper.mustFacilitate(request);
    const { current, next } = parsed(passwordBody, request.body);
    const session = own(request.cookies, SESSION_COOKIE) ?? '';
    // Somebody signed in counts for themselves: no stranger can keep them from it.
    await limits.signIns.guess({ address: countedAs(request.ip), device: `session of ${id}` }, () =>
      accounts.changePassword(session, current, next),
    );
    hub.recheck((known) => accounts.facilitator(known) !== null);
    return reply.code(204).send();
  });

  app.get(PATHS.facilitators, async (request) => {
    doorkeeper.mustFacilitate(request);
    return accounts.names();
  });

  app.post(PATHS.facilitators, async (request, reply) => {
    doorkeeper.mustFacilitate(request);
    const { name, password } = parsed(newFacilitatorBody, request.body);
    await accounts.add(name, password);
    return reply.code(201).send(accounts.names());
  });

  app.delete(PATHS.session, async (request, reply) => {
    const session = doorkeeper.signOut(request, reply);
    if (session) hub.signedOut(session);
    return answer(null);
  });
}
