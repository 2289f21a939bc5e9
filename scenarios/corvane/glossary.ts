import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';

/** Terms of the trade that a communications director or a lawyer will hear on the call. Company-wide: no scenario is hinted at. */
export const glossary: OrganisationProfile['glossary'] = [
  {
    term: 'Contained',
    meaning:
      'The harm now getting out is at most 5 % of what it was at the start, it has stayed there for five minutes, and somebody has measured it. A switch that shows green is not yet containment.',
  },
  {
    term: 'Surface',
    meaning:
      'A place where people meet a product: the mobile app, the website, a school’s learning platform, voice.',
  },
  {
    term: 'Orchestrator',
    meaning:
      'The software around the model. It picks the instructions, the memory, the model version and the safety settings for each request. It is released on its own schedule.',
  },
  {
    term: 'Turn',
    meaning:
      'One message from the user and one answer. A suite is single-turn or multi-turn by how many it plays.',
  },
  {
    term: 'Filter, synchronous or annotating',
    meaning:
      'A synchronous filter reads an answer before the user does and can stop it. An annotating one writes its verdict beside the answer afterwards and stops nothing.',
  },
  {
    term: 'Trace',
    meaning:
      'The technical record of one message: its route, versions, settings and verdicts. It can hold raw content, so access is approved.',
  },
  {
    term: 'Kill switch',
    meaning:
      'Anything that takes a behaviour away quickly: a feature off, a stricter filter, an older version, a block.',
  },
  {
    term: 'Two keys',
    meaning: 'A switch that takes effect only after a second role has co-signed it.',
  },
  {
    term: 'Last known good',
    meaning:
      'The newest version that we believe did not have the fault. Believed, until it has been tested on what fails.',
  },
  {
    term: 'Rollback and patch',
    meaning:
      'Rollback puts an earlier version back, with everything it lacked. A patch changes the current version where it is wrong.',
  },
  {
    term: 'Canary and promotion',
    meaning:
      'A canary gives a release to a small share of users first. Promotion raises the share, often by itself when its gates are green; a freeze stops that.',
  },
  {
    term: 'Drain',
    meaning:
      'Ending the sessions that already run on a path, so that switching the path off holds for them too.',
  },
  {
    term: 'Repro suite',
    meaning:
      'A fixed set of prompts that reproduces the fault, run on the current version, the last known good one and the candidate fix. No failure in n tries still allows a true rate of about 3 in n.',
  },
  {
    term: 'Benign twin',
    meaning:
      'The ordinary, help-seeking questions that look like the bad ones. They show what a stricter filter wrongly refuses.',
  },
  {
    term: 'Prevalence, as a range',
    meaning:
      'How many people met the fault, estimated from a sample. Always a range: four cases in a 1 % sample mean 109 to 1,024, not 400.',
  },
  {
    term: 'Seal',
    meaning:
      'To make a fixed, hashed, access-logged copy of prompts, responses, identifiers, versions and settings before anything is altered.',
  },
  {
    term: 'Legal hold',
    meaning:
      'Counsel’s instruction to stop deleting named records. It covers only the systems it names. A switch that overwrites what is held waits for counsel’s key.',
  },
  {
    term: 'Tombstone',
    meaning:
      'To replace a stored message with a notice, so that nobody can open it again. It alters the original: seal first.',
  },
  {
    term: 'Safeguarding lead',
    meaning:
      'The person at a school whose duty is the safety of its pupils: in the UK the designated safeguarding lead. A school group is a district in the US and a trust in the UK.',
  },
];
