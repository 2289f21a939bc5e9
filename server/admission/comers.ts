import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import { own } from '../../shared/keyed.ts';
import type { Programme } from '../programme/programme.ts';
import { addressOf, countedAs } from './address.ts';
import { PASS_COOKIE, Passes } from './passes.ts';
import type { Trust } from './settings.ts';

export const SESSION_COOKIE = 'muster_session';

/**
 * Whose requests and connections count together: those of somebody we know, wherever they come from, else those of everybody at
 * an address. So a stranger who floods from an office uses up nothing of the people who play in it.
 */
export class Comers {
  readonly passes = new Passes();
  readonly #programme: Programme;
  readonly #trust: Trust;

  constructor(programme: Programme, trust: Trust) {
    this.#programme = programme;
    this.#trust = trust;
  }

  of(request: IncomingMessage): string {
    const { cookie: sent } = request.headers;
    if (sent !== undefined) {
      const cookies = cookie.parse(sent);
      const facilitator = this.#programme.accounts.facilitator(own(cookies, SESSION_COOKIE));
      if (facilitator) return `facilitator ${facilitator.id}`;
      const seat = this.passes.owner(own(cookies, PASS_COOKIE));
      if (seat !== null) return `seat ${seat}`;
    }
    return `address ${this.addressOf(request)}`;
  }

  /** The address alone, as it is counted. */
  addressOf(request: IncomingMessage): string {
    return countedAs(addressOf(request, this.#trust));
  }
}
