import type { RehearsalBody } from '../../../../shared/rehearsal.ts';

export type Rate = RehearsalBody['rate'];

export const RATES: readonly { id: Rate; title: string }[] = [
  { id: 1, title: '1×' },
  { id: 4, title: '4×' },
  { id: 16, title: '16×' },
  { id: 120, title: 'As fast as it goes' },
];

export const SKILLS: readonly { id: RehearsalBody['skill']; title: string }[] = [
  { id: 'novice', title: 'New to it: late, forgetful, the first remedy that comes to mind' },
  { id: 'practised', title: 'Practised: quick and complete, by what their own screens show' },
  { id: 'par', title: 'The model answer: everything in time' },
  { id: 'absent', title: 'Nobody does anything: the story alone' },
];
