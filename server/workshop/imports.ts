import { randomBytes } from 'node:crypto';
import type { ImportDecisions, ImportView, SavedImport } from '../../shared/importing.ts';
import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import type { ReadingQueue } from '../content/offThread/queue.ts';
import { columnNamed } from '../content/sheet/header/keys.ts';
import type { MadePack } from '../content/sheet/pack/makePack.ts';
import { packIdOf, titleOf } from '../content/sheet/pack/packName.ts';
import type { Decisions } from '../content/sheet/plan/decisions.ts';
import { onScreen } from '../content/sheet/show/onScreen.ts';
import type { PackFolder } from './packFolder.ts';
import { refusedSheet, WorkshopError } from './workshopError.ts';

/** An upload is kept so long after the last look at it, and so many are kept. */
const KEPT_MS = 2 * 60 * 60_000;
const MOST_KEPT = 8;
const MOST_UNDONE = 100;

/** What was decided of a sheet, to be taken back whole. */
interface Decided {
  decisions: Decisions;
  isPlain: boolean;
  updates: string | null;
}

export interface Session extends Decided {
  id: string;
  file: string;
  bytes: Uint8Array;
  packId: string;
  title: string;
  revision: number;
  before: Decided[];
  view: ImportView;
  write: MadePack['write'];
  saved: SavedImport | null;
  touchedAt: number;
  /** One change after the other, also from two tabs. */
  turn: Promise<unknown>;
}

const GONE =
  'This import is not here any more: one is kept for two hours after the last look at it, and not over a restart. Choose the file again.';

/** Uploads that somebody is deciding about. They lie in memory alone and are never logged. */
export class Imports {
  readonly #sessions = new Map<string, Session>();
  readonly #queue: ReadingQueue;
  readonly #folder: PackFolder;
  readonly #organisation: () => OrganisationProfile;
  readonly #now: () => number;

  constructor(
    queue: ReadingQueue,
    folder: PackFolder,
    organisation: () => OrganisationProfile,
    now: () => number,
  ) {
    this.#queue = queue;
    this.#folder = folder;
    this.#organisation = organisation;
    this.#now = now;
  }

  async open(file: string, bytes: Uint8Array): Promise<Session> {
    const decided: Decided = { decisions: {}, isPlain: false, updates: null };
    const [packId, title] = [packIdOf(file) || 'my-list', titleOf(file).slice(0, 120)];
    const { view, write } = await this.#read({ file, bytes, packId, title }, decided);
    this.#sweep();
    const id = randomBytes(12).toString('base64url');
    const session: Session = {
      id,
      file,
      bytes,
      packId: this.#freeName(packId),
      title,
      ...decided,
      revision: 0,
      before: [],
      view,
      write,
      saved: null,
      touchedAt: this.#now(),
      turn: Promise.resolve(),
    };
    this.#sessions.set(id, session);
    return session;
  }

  find(id: string): Session {
    this.#sweep();
    const session = this.#sessions.get(id);
    if (!session) throw new WorkshopError(410, 'importGone', GONE);
    session.touchedAt = this.#now();
    return session;
  }

  close(id: string): void {
    this.#sessions.delete(id);
  }

  /** A new decision. What cannot be read so is refused, and everything stays as it was. */
  decide(
    id: string,
    revision: number,
    wanted: Omit<Decided, 'decisions'> & { decisions: ImportDecisions },
  ): Promise<Session> {
    return this.#inTurn(id, revision, async (session) => {
      const { decisions, isPlain, updates } = session;
      const isOther = wanted.updates !== null && wanted.updates !== updates;
      const next: Decided = {
        ...wanted,
        // What was decided about the sheet the last time holds for the corrected one too.
        decisions:
          isOther && wanted.updates !== null
            ? { ...this.#folder.toUpdate(wanted.updates).memory.decisions, ...given(wanted.decisions) }
            : given(wanted.decisions),
      };
      mustName(next.decisions);
      Object.assign(session, await this.#read(session, next), next);
      session.before = [...session.before, { decisions, isPlain, updates }].slice(-MOST_UNDONE);
      session.revision += 1;
    });
  }

  undo(id: string, revision: number): Promise<Session> {
    return this.#inTurn(id, revision, async (session) => {
      const last = session.before.at(-1);
      if (!last) throw new WorkshopError(409, 'wrongStage', 'There is no decision to take back.');
      Object.assign(session, await this.#read(session, last), last);
      session.before = session.before.slice(0, -1);
      session.revision += 1;
    });
  }

  /** What there is to write under a name, and what was decided with it. */
  save(
    id: string,
    revision: number,
    names: { packId: string; title: string },
    write: (session: Session, made: NonNullable<MadePack['write']>) => Promise<SavedImport>,
  ): Promise<Session> {
    return this.#inTurn(id, revision, async (session) => {
      if (session.updates === null) this.#folder.freshPlace(names.packId);
      const { view, write: made } = await this.#read({ ...session, ...names }, session);
      if (made === null)
        throw new WorkshopError(
          422,
          'notPlayable',
          'Nothing of this list can be played yet. Decide what is asked above first.',
        );
      session.saved = await write(session, made);
      Object.assign(session, { view, write: made, ...names });
      session.revision += 1;
    });
  }

  async #inTurn(id: string, revision: number, work: (session: Session) => Promise<void>): Promise<Session> {
    const session = this.find(id);
    const turn = session.turn.then(() => {
      if (session.revision !== revision)
        throw new WorkshopError(
          409,
          'decidedElsewhere',
          'Something was decided in another window meanwhile. It is shown now; decide again.',
        );
      return work(session);
    });
    session.turn = turn.catch(() => undefined);
    await turn;
    return session;
  }

  async #read(
    { file, bytes, packId, title }: Pick<Session, 'file' | 'bytes' | 'packId' | 'title'>,
    { decisions, isPlain, updates }: Decided,
  ): Promise<Pick<Session, 'view' | 'write'>> {
    const update = updates === null ? null : this.#folder.toUpdate(updates);
    const wanted = { file, id: updates ?? packId, title, decisions, isPlain, update };
    try {
      const { view, write } = await this.#queue.ask(
        { do: 'import', root: this.#folder.root, bytes, wanted, organisation: this.#organisation() },
        'import',
      );
      return { view, write };
    } catch (error) {
      throw refusedSheet(error, file, onScreen);
    }
  }

  /** A name that no pack of the folder has. */
  #freeName(id: string): string {
    for (let copy = 1; copy < 100; copy++) {
      const name = copy === 1 ? id : `${id.slice(0, 37)}-${copy}`;
      try {
        this.#folder.freshPlace(name);
        return name;
      } catch {
        // Taken; the next one.
      }
    }
    return id;
  }

  #sweep(): void {
    const now = this.#now();
    const kept = [...this.#sessions.values()].sort((a, b) => b.touchedAt - a.touchedAt);
    for (const [index, { id, touchedAt }] of kept.entries())
      if (now - touchedAt > KEPT_MS || index >= MOST_KEPT) this.#sessions.delete(id);
  }
}

const given = (decisions: ImportDecisions): Decisions =>
  Object.fromEntries(
    Object.entries(decisions).filter(
      ([, value]) => value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0),
    ),
  ) as Decisions;

function mustName({ columns = {} }: Decisions): void {
  try {
    for (const ours of Object.values(columns)) columnNamed(ours);
  } catch (error) {
    throw refusedSheet(error, 'That column', onScreen);
  }
}
