import type { FastifyReply, FastifyRequest } from 'fastify';
import { own } from '../../shared/keyed.ts';
import type { Facilitator } from '../programme/accounts.ts';
import { SESSION_MS } from '../programme/accounts.ts';
import type { Programme } from '../programme/programme.ts';
import { ProgrammeError } from '../programme/programmeError.ts';
import type { Holder } from '../programme/tickets.ts';

export const SESSION_COOKIE = 'muster_session';

/** Who sent this request, or a refusal. */
export class Doorkeeper {
  readonly #programme: Programme;

  constructor(programme: Programme) {
    this.#programme = programme;
  }

  facilitator(request: FastifyRequest): Facilitator | null {
    return this.#programme.accounts.facilitator(own(request.cookies, SESSION_COOKIE));
  }

  mustFacilitate(request: FastifyRequest): Facilitator {
    const facilitator = this.facilitator(request);
    if (!facilitator) throw new ProgrammeError('notSignedIn', 'Sign in as the facilitator first.');
    return facilitator;
  }

  mustHold(request: FastifyRequest): Holder {
    return this.#programme.tickets.get(bearerOf(request));
  }

  signIn(request: FastifyRequest, reply: FastifyReply, session: string): void {
    void reply.setCookie(SESSION_COOKIE, session, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https',
      maxAge: SESSION_MS / 1000,
    });
  }

  signOut(request: FastifyRequest, reply: FastifyReply): string | undefined {
    const session = own(request.cookies, SESSION_COOKIE);
    if (session) this.#programme.accounts.signOut(session);
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return session;
  }
}

export const bearerOf = (request: FastifyRequest): string | null =>
  /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
