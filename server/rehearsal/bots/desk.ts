import type { Role } from '../../../shared/roles.ts';
import type { Memory } from './memory.ts';
import type { Skill } from './skill.ts';
import type { Strategy } from './strategy.ts';

/** One seat of a team: what it believes, how well it works, and whether anybody else will speak. */
export interface Desk {
  seat: string;
  roles: readonly Role[];
  seed: number;
  strategy: Strategy;
  skill: Skill;
  alone: boolean;
  /** What it remembers of another variant, where it saw one's debrief. */
  memory: Memory | null;
}
