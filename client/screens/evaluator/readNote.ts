import type { PlayRole } from '../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../shared/roles.ts';

const MOST_TAGS = 6;
const LONGEST_TAG = 24;

/** What stands in a note as it is typed: `#gap` is a tag, `@CP` the desk it is about. The words stay as they are. */
export function readNote(
  typed: string,
  shortOf: (role: PlayRole) => string,
): { text: string; tags: string[]; desk: PlayRole | null } {
  const found = [...typed.matchAll(/(?:^|\s)#([\p{L}\p{N}_-]+)/gu)].map(([, tag]) => tag ?? '');
  const tags = [...new Set(found.map((tag) => tag.toLowerCase().slice(0, LONGEST_TAG)))].slice(0, MOST_TAGS);
  const called = /(?:^|\s)@([\p{L}\p{N}]+)/u.exec(typed)?.[1]?.toLowerCase();
  const desk = PLAY_ROLES.find((role) => shortOf(role).toLowerCase() === called) ?? null;
  return { text: typed.trim(), tags, desk };
}
