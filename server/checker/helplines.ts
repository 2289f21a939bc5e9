interface Fault {
  /** What the text names. */
  names: RegExp;
  /** What it then has to say as well. */
  unless: RegExp;
  problem: string;
  fix: string;
}

/** Numbers that help nobody as they are often written. */
const FAULTS: readonly Fault[] = [
  {
    names: /\b85258\b/,
    unless: /\bSHOUT\b/,
    problem: 'whoever texts 85258 must send a word',
    fix: 'Write: text SHOUT to 85258.',
  },
  {
    names: /\b741 ?741\b/,
    unless: /\bHOME\b|\bHELLO\b/,
    problem: 'whoever texts 741741 must send a word',
    fix: 'Write: text HOME to 741741.',
  },
  {
    names: /\b686868\b/,
    unless: /\bCONNECT\b/,
    problem: 'whoever texts 686868 must send a word',
    fix: 'Write: text CONNECT to 686868.',
  },
  {
    names: /\b116 ?111\b/,
    unless: /\bnot in France\b.*\bItaly\b/is,
    problem: '116 111 does not work in France and Italy',
    fix: 'Say so: not in France (119) or Italy (1 96 96).',
  },
  {
    names: /\b116 ?006\b/,
    unless: /\b(?:some|half|member states)\b/i,
    problem: '116 006 works in about half of the EU',
    fix: 'Name the countries in which it does.',
  },
  {
    names: /\bCanad\w*[^.]*\b988 Suicide (?:and|&) Crisis Lifeline\b/i,
    unless: /(?!)/,
    problem: 'that is the name of the line in the US',
    fix: 'Write: 9-8-8: Suicide Crisis Helpline.',
  },
  {
    names: /\bVictimConnect\b|\b1?-?855-4-?VICTIM\b|\b855-484-2846\b/i,
    unless: /(?!)/,
    problem: 'that line lost its funding in April 2025',
    fix: 'Point to justice.gov/hatecrimes, or to 988 for somebody to talk to.',
  },
];

/** Where a text names a number in a way that reaches nobody. */
export const helplineFaults = (text: string): { problem: string; fix: string }[] =>
  FAULTS.filter(({ names, unless }) => names.test(text) && !unless.test(text)).map(({ problem, fix }) => ({
    problem,
    fix,
  }));
