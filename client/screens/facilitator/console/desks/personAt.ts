import type { LobbySeat } from '../../../../../shared/api.ts';

const WHO: Record<LobbySeat['occupant'], string> = {
  free: 'Free seat',
  person: 'Free seat',
  colleague: 'Scripted colleague',
  silent: 'Nobody',
};

/** Who sits there, by name where it is a person. */
export const personAt = ({ name, occupant }: Pick<LobbySeat, 'name' | 'occupant'>): string =>
  name ?? WHO[occupant];
