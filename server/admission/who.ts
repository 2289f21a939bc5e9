import type { FastifyReply, FastifyRequest } from 'fastify';
import { PATHS } from '../../shared/api.ts';
import { own } from '../../shared/keyed.ts';
import type { Facilitator } from '../programme/accounts.ts';
import { SESSION_MS } from '../programme/accounts.ts';
import type { Programme } from '../programme/programme.ts';
import { ProgrammeError } from '../programme/programmeError.ts';
import type { Holder } from '../programme/tickets.ts';
import type { Comers } from './comers.ts';
import { SESSION_COOKIE } from './comers.ts';
import { PASS_COOKIE } from './passes.ts';

/** Marks a browser somebody has signed in with; opens nothing. */
const DEVICE_COOKIE = 'muster_device';
const DEVICE_S = 365 * 24 * 3_600;

/** Who sent this request, or a refusal. */
export class Doorkeeper {
  readonly #programme: Programme;
  readonly #comers: Comers;
  /** People reach this server over TLS, whatever the last stretch to it is. */
  readonly #isHttps: boolean;

  constructor(programme: Programme, comers: Comers, publicUrl: string | null) {
    this.#programme = programme;
    this.#comers = comers;
    this.#isHttps = publicUrl?.startsWith('https:') ?? false;
  }

  /** Whose requests these count as: a person we know, else everybody at that address. */
  countedAs(request: FastifyRequest): string {
    const holder = this.#holder(request);
    return holder === null || holder === 'revoked'
      ? this.#comers.of(request.raw)
      : `seat ${this.#comers.passes.idOf(holder)}`;
  }

  /**
   * Did this request bring a seat's secret that nobody was ever given? Whoever brings a true one gets a pass, so that they are known
   * where a browser sends none.
   */
  isStranger(request: FastifyRequest, reply: FastifyReply): boolean {
    const holder = this.#holder(request);
    if (holder === null) return bearerOf(request) !== null;
    const { passes } = this.#comers;
    if (holder !== 'revoked' && passes.owner(own(request.cookies, PASS_COOKIE)) !== passes.idOf(holder))
      void reply.setCookie(PASS_COOKIE, passes.issue(holder), { ...this.#kept(request), path: '/' });
    return false;
  }

  #holder(request: FastifyRequest): Holder | 'revoked' | null {
    const bearer = bearerOf(request);
    return bearer === null ? null : this.#programme.tickets.holder(bearer);
  }

  #kept({ protocol }: FastifyRequest) {
    const secure = this.#isHttps || protocol === 'https';
    return { httpOnly: true, sameSite: 'lax', secure } as const;
  }

  /** The browser this is, if somebody of that name has signed in with it. */
  knownDevice(request: FastifyRequest, name: string): string | null {
    return this.#programme.accounts.knownDevice(name, own(request.cookies, DEVICE_COOKIE));
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

  /**
   * A browser keeps no Secure cookie from a page it has over plain http, and says nothing about it: whoever signs in there would
   * be signed out again at once. Its page's own address tells.
   */
  mustReachCookies({ headers }: FastifyRequest): void {
    const { origin } = headers;
    if (!this.#isHttps || origin === undefined || !/^http:/i.test(origin) || isThisMachine(origin)) return;
    throw new ProgrammeError(
      'notSecure',
      'This server signs people in over https only. Open it at the https address it was set up with (PUBLIC_URL) and sign in there.',
    );
  }

  signIn(request: FastifyRequest, reply: FastifyReply, session: string): void {
    const kept = this.#kept(request);
    void reply.setCookie(SESSION_COOKIE, session, { ...kept, path: '/', maxAge: SESSION_MS / 1000 });
    const name = this.#programme.accounts.facilitator(session)?.name;
    const mark = name === undefined ? null : this.#programme.accounts.deviceMark(name);
    if (mark !== null)
      void reply.setCookie(DEVICE_COOKIE, mark, { ...kept, path: PATHS.session, maxAge: DEVICE_S });
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

const isThisMachine = (origin: string): boolean =>
  URL.canParse(origin) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);
