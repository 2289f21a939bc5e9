import type { RoleKit } from '../kit.ts';
import type { View } from './view.ts';
import { inWords } from './wording.ts';

type Named = { id: string; title: string };

/** A name as the desks read it; the id only where no desk of this viewer knows the thing. */
export const title = (view: View, pick: (kit: RoleKit) => readonly Named[], id: string): string =>
  Object.values(view.kits)
    .flatMap((kit) => (kit ? pick(kit) : []))
    .find((item) => item.id === id)?.title ?? id;

/** The same for a sentence, where an id that no desk knows is put into words. */
export function named(view: View, pick: (kit: RoleKit) => readonly Named[], id: string): string {
  const found = title(view, pick, id);
  return found === id ? inWords(id) : found;
}
