import type { RoleKit } from '../kit.ts';
import type { View } from './view.ts';

type Named = { id: string; title: string };

/** A name as the desks read it; the id only where no desk of this viewer knows the thing. */
export const title = (view: View, pick: (kit: RoleKit) => readonly Named[], id: string): string =>
  Object.values(view.kits)
    .flatMap((kit) => (kit ? pick(kit) : []))
    .find((item) => item.id === id)?.title ?? id;
