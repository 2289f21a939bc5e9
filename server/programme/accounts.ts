import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Row } from '../log/sqliteDriver.ts';
import { hashPassword, isPassword, NOBODYS_PASSWORD } from './passwords.ts';
import type { ProgrammeDb } from './programmeDb.ts';
import { ProgrammeError } from './programmeError.ts';
import { freshSecret, hashOf } from './secrets.ts';

export const SESSION_MS = 30 * 24 * 3_600_000;

export interface Facilitator {
  id: number;
  name: string;
}

/** Who may run drills, and the browsers they are signed in with. */
export class Accounts {
  readonly #db: ProgrammeDb;
  readonly #now: () => number;
  /** Hash of the one key that opens first-run set-up; lives as long as this process. */
  #setupKey: string | null = null;

  constructor(db: ProgrammeDb, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  get setupNeeded(): boolean {
    return this.#db.get('SELECT id FROM facilitator LIMIT 1') === undefined;
  }

  /** A fresh key; the one before stops working. */
  offerSetup(): string {
    const key = freshSecret();
    this.#setupKey = hashOf(key);
    return key;
  }

  /** Creates the first account. The key works once. */
  async setUp(key: string, name: string, password: string): Promise<string> {
    if (!this.setupNeeded)
      throw new ProgrammeError('setupDone', 'Set-up is done already. Sign in with the name you chose then.');
    if (this.#setupKey === null || hashOf(key) !== this.#setupKey)
      throw new ProgrammeError(
        'wrongKey',
        'That set-up link is spent or belongs to an earlier start. Use the link the server printed last.',
      );
    this.#setupKey = null;
    const hash = await hashPassword(password);
    this.#db.run(
      'INSERT INTO facilitator (name, password, created_at) VALUES (?, ?, ?)',
      name,
      hash,
      this.#now(),
    );
    return this.signIn(name, password);
  }

  /** Returns the secret of a new session. Says the same for a wrong name and a wrong password. */
  async signIn(name: string, password: string): Promise<string> {
    const row = this.#db.get('SELECT id, password FROM facilitator WHERE name = ?', name);
    const right = await isPassword(password, row ? String(row.password) : NOBODYS_PASSWORD);
    if (!row || !right)
      throw new ProgrammeError('wrongPassword', 'That name and password do not go together. Try again.');
    const token = freshSecret();
    this.#db.run('DELETE FROM session WHERE expires_at < ?', this.#now());
    this.#db.run(
      'INSERT INTO session (token_hash, facilitator_id, expires_at) VALUES (?, ?, ?)',
      hashOf(token),
      Number(row.id),
      this.#now() + SESSION_MS,
    );
    return token;
  }

  /**
   * What marks a browser somebody has signed in with, so that strangers' guesses at their name never keep them out of it. Bound to
   * the present password: it is worth nothing after a change, and opens nothing by itself.
   */
  deviceMark(name: string): string | null {
    const row = this.#db.get('SELECT name, password FROM facilitator WHERE name = ?', name);
    if (!row) return null;
    const id = freshSecret().slice(0, 16);
    return `${id}.${markOf(id, row)}`;
  }

  /** The id of a browser that carries a true mark for this name; null for any other. */
  knownDevice(name: string, mark: string | undefined): string | null {
    const [id = '', signature = ''] = (mark ?? '').slice(0, 200).split('.');
    const row =
      id === '' ? undefined : this.#db.get('SELECT name, password FROM facilitator WHERE name = ?', name);
    if (!row) return null;
    const [expected, given] = [Buffer.from(markOf(id, row)), Buffer.from(signature)];
    return expected.length === given.length && timingSafeEqual(expected, given) ? id : null;
  }

  facilitator(session: string | undefined): Facilitator | null {
    if (session === undefined || session.length > 200) return null;
    const row = this.#db.get(
      `SELECT facilitator.id, name FROM session JOIN facilitator ON facilitator.id = facilitator_id
       WHERE token_hash = ? AND expires_at > ?`,
      hashOf(session),
      this.#now(),
    );
    return row ? { id: Number(row.id), name: String(row.name) } : null;
  }

  /** Ends every other session of that account: whoever knew the old password is out. */
  async changePassword(session: string, current: string, next: string): Promise<void> {
    const who = this.facilitator(session);
    const row = who && this.#db.get('SELECT password FROM facilitator WHERE id = ?', who.id);
    if (!who || !(await isPassword(current, row ? String(row.password) : NOBODYS_PASSWORD)))
      throw new ProgrammeError('wrongPassword', 'That is not your present password. Nothing was changed.');
    const hash = await hashPassword(next);
    this.#db.atomically(() => {
      this.#db.run('UPDATE facilitator SET password = ? WHERE id = ?', hash, who.id);
      this.#db.run(
        'DELETE FROM session WHERE facilitator_id = ? AND token_hash <> ?',
        who.id,
        hashOf(session),
      );
    });
  }

  /** Another facilitator; who tells them the password, and they change it. */
  async add(name: string, password: string): Promise<void> {
    const hash = await hashPassword(password);
    if (this.#db.get('SELECT id FROM facilitator WHERE name = ?', name))
      throw new ProgrammeError('nameTaken', `There is a facilitator called ${name}. Choose another name.`);
    this.#db.run(
      'INSERT INTO facilitator (name, password, created_at) VALUES (?, ?, ?)',
      name,
      hash,
      this.#now(),
    );
  }

  names(): string[] {
    return this.#db.all('SELECT name FROM facilitator ORDER BY id').map(({ name }) => String(name));
  }

  signOut(session: string): void {
    this.#db.run('DELETE FROM session WHERE token_hash = ?', hashOf(session));
  }
}

const markOf = (id: string, { name, password }: Row): string =>
  createHmac('sha256', String(password))
    .update(`device ${id} ${String(name)}`)
    .digest('base64url');
