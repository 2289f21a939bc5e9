import type { Role } from '../../../../shared/roles.ts';
import type { Hand } from './hand.ts';
import type { Idea } from './idea.ts';
import type { Memory } from './memory.ts';

/** One chair of a team: what it believes, how well it works, and whether anybody else will speak. */
export interface Desk {
  seat: string;
  roles: readonly Role[];
  seed: number;
  idea: Idea;
  hand: Hand;
  alone: boolean;
  /** What it remembers of another variant, where it saw one's debrief. */
  memory: Memory | null;
}
