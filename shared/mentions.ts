import type { Names } from './roleNames.ts';
import { shortIn, titleIn } from './roleNames.ts';
import type { PlayRole } from './roles.ts';
import { PLAY_ROLES } from './roles.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** Whether `@name` stands in the text as a word of its own. */
function calls(text: string, name: string): boolean {
  const call = `@${name.toLowerCase()}`;
  for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
    const next = text.charAt(at + call.length);
    if (next === '' || !LETTER.test(next)) return true;
  }
  return false;
}

/** The roles a message calls, by the short name or the title this company gives them: `@SRE`, `@Safety lead`. */
export function mentionsIn(words: string, names: Names): PlayRole[] {
  const text = words.toLowerCase();
  if (!text.includes('@')) return [];
  return PLAY_ROLES.filter((role) =>
    [shortIn(names, role), titleIn(names, role)].some((name) => calls(text, name)),
  );
}
