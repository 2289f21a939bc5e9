import type { Duty, DutyGrounds } from '../../shared/scenario/people.ts';

/** Counsel last went through the whole playbook on this day; a card that was held against its source since says so. */
export const PLAYBOOK = '2026-11-01';
/** Cards of law that were held against public sources on this day. */
export const LAST_READ = '2026-11-30';

/** A bundled card names all its grounds; what is right is the variant's. */
export type DutyText = Omit<Duty, 'expected' | 'accepted' | 'trap' | keyof DutyGrounds> & DutyGrounds;

/** The same in every scenario: nothing that happens here is an incident of that class. */
export const frontierReport: DutyText = {
  id: 'frontier-report',
  title: 'Frontier-model laws (California; New York from 2027)',
  jurisdiction: 'California; New York from 1 January 2027',
  trigger:
    'A critical safety incident, a catastrophic class, at whoever trained a model above 10^26 operations.',
  clock:
    'California 15 days, 24 hours where death or serious injury is imminent. New York, once in force, 72 hours and 24.',
  addressee: 'California Office of Emergency Services; New York Department of Financial Services',
  card: 'Both reach a frontier developer: who trained, or began to train, a model above that threshold. {{org.company}} fine-tunes a licensed base model; whether tuning counts towards it is disputed. What happened is no critical safety incident, whoever we are. New York’s RAISE act is not in force before 1 January 2027. A filing made to be safe is itself a statement about what we are.',
  source:
    'Cal. Bus. & Prof. Code 22757.10 and following (SB 53); N.Y. Gen. Bus. Law 1420 to 1429 (L. 2026 ch. 96)',
  asOf: LAST_READ,
  limitMs: null,
};
