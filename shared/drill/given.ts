import type { Role } from '../roles.ts';

/** A facilitator's account. The name is for people and may be removed; the id stays. */
export interface Account {
  id: number;
  name: string;
}

/** A command as it was given, before anything was filled in: what the log keeps so that a drill can be decided again. */
export interface GivenCommand {
  seat: string;
  name: string;
  payload: unknown;
  /** The role it was given for; null left that to the drill. */
  role: Role | null;
  /** Which facilitator pressed; absent for seats. */
  account?: Account;
}
