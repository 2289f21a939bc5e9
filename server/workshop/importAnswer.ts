import type { ImportAnswer } from '../../shared/importing.ts';
import { own } from '../../shared/keyed.ts';
import { namesOf } from '../../shared/roleNames.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import { IMPORT_COLUMNS } from '../content/sheet/header/keys.ts';
import { CHANNEL_WORDS } from '../content/sheet/write/planned.ts';
import type { Session } from './imports.ts';
import type { Workshop } from './workshop.ts';

/** What a screen shows of an import, with what can be chosen there. Never the bytes of the sheet. */
export function importAnswer(session: Session, { folder, organisation }: Workshop): ImportAnswer {
  const { id, file, revision, decisions, isPlain, updates, packId, title, before, view, saved } = session;
  const { roles } = namesOf(organisation);
  return {
    id,
    file,
    revision,
    decisions,
    isPlain,
    updates,
    made: folder.imported,
    packId,
    title,
    canUndo: before.length > 0,
    view,
    desks: PLAY_ROLES.map((role) => ({ id: role, title: own(roles, role) ?? role })),
    channels: Object.entries(CHANNEL_WORDS).map(([channel, words]) => ({ id: channel, title: words })),
    columns: IMPORT_COLUMNS.map(({ header }) => header),
    saved,
  };
}
