import type { Role } from '../../../../shared/roles.ts';
import type { Idea } from './idea.ts';

/** One chair of a drilled team: what it believes, and whether anybody else will speak. */
export interface Desk {
  seat: string;
  roles: readonly Role[];
  seed: number;
  idea: Idea;
  alone: boolean;
}
