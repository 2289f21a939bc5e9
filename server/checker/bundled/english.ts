/** A turn of words at which a US or UK professional stumbles, and what they would have written. */
interface Stumble {
  pattern: RegExp;
  say: string;
}

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const WRITTEN_ON =
  'documents?|pages?|paragraphs?|results|website|site|place|cards?|logs?|records?|boards?|files?|answers?|screens?|exports?|reports?|mails?|texts?|lists?|tickets?|statements?|contracts?|profiles?|notes?|guides?|tables?|columns?|lines?';

/** Turns carried over from another language, and words that have a better one here. */
const TURNS: readonly Stumble[] = [
  {
    pattern: /\bh(?:o|e)lds? (?:my|our|your|their) thumbs?\b/iu,
    say: 'sit on my hands, or keep my fingers crossed',
  },
  { pattern: /\bon the corridor\b/iu, say: 'in the hallway' },
  { pattern: /\bthere(?: is| was|['’]s) something with\b/iu, say: 'something is wrong with' },
  {
    pattern: new RegExp(
      `\\b(?:on ${DAY}|tomorrow|tonight|at (?:noon|\\w+|\\d[\\d:]*)) at the latest\\b`,
      'iu',
    ),
    say: 'by Friday',
  },
  { pattern: /\bmend(?:s|ed|ing)?\b/iu, say: 'fix' },
  { pattern: /\btelephon(?:e|es|ed|ing)\b/iu, say: 'phone' },
  { pattern: /\b(?:is|are) (?:yours|ours|theirs) by (?:tele)?phone\b/iu, say: 'you can reach them by phone' },
  {
    pattern:
      /\b(?:reach(?:es)?|answer as) (?:a|one) named (?:person|engineer)\b|\bone named (?:person|engineer)\b/iu,
    say: 'one person, and here is their name',
  },
  { pattern: /\bas measured\b/iu, say: 'the reading, with its time and bound' },
  { pattern: /\b(?:only )?what is so\b/iu, say: 'what is true' },
  { pattern: /\bnought\b/iu, say: 'zero' },
  { pattern: /\bwhilst\b/iu, say: 'while' },
  // A text is on a page; a person, a rule or a bridge may stand.
  {
    pattern: new RegExp(
      `\\b(?:stands?|stood|standing) (?:in|on) (?:[\\w’'{}.|-]+ ){0,4}?(?:${WRITTEN_ON})\\b`,
      'iu',
    ),
    say: 'is, or appears',
  },
  { pattern: /\bstands? (?:as \[|at the (?:end|top|bottom)\b(?! of))/iu, say: 'is, or appears' },
  {
    pattern: /\bwhat (?:stands|stood) there\b|\b(?:stands|stood) like (?:this|that)\b|\banswer stood\b/iu,
    say: 'was, or read',
  },
  {
    pattern:
      /\bsince (?:two|three|four|five|six|seven|ten|some|many|\d+) (?:minutes|hours|days|weeks|months|years)\b/iu,
    say: 'for three days',
  },
  {
    pattern: /\b(?:I|we|they) have (?:a|an|the|two|three|no) [^.;,!?]{0,30}\bsince\b/iu,
    say: 'have had … since',
  },
  { pattern: /\b(?:make|made|making) (?:a|one) (?:photo|picture) of\b/iu, say: 'take a photo of' },
  { pattern: /\bit is the fault of\b/iu, say: 'it is the same fault as' },
  { pattern: /\b(?:inform|informed) (?:my|your|our|them|him|her)sel(?:f|ves)\b/iu, say: 'find out' },
  { pattern: /\bthe half of\b/iu, say: 'half of' },
  {
    pattern:
      /\bmistyped my mail\b|\b(?:a|an|one|two|three) mails\b|\bmails have\b|(?<!e-)\bmail address(?:es)?\b/iu,
    say: 'email',
  },
  { pattern: /\blevers?\b/iu, say: 'switch' },
  { pattern: /\brotas?\b/iu, say: 'on-call list' },
  {
    pattern: /\b(?:higher|lower|right|same) grade\b|\bgrade it\b|\babove my grade\b/iu,
    say: 'severity (or pay grade)',
  },
  {
    pattern:
      /\b(?:piece of|late|delayed|timed|skipped|next|every) news (?:arrives|comes|asks|reaches|is|was)\b/iu,
    say: 'inject',
  },
];

const SAYING =
  'ring|call|phone|tell|write|update|answer|send|report|text|email|post|confirm|inform|file|let you know|come back|get back|speak|talk|look|check|read|decide|meet|bring|give|hear|have it|publish(?! (?:at|on) )';
const LATER = [
  `(?:by|before|until|at|on) (?:\\{\\{|\\d|noon|midnight|half past|a quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|${DAY}|tomorrow|tonight|the end of)`,
  'tomorrow',
  'tonight',
  'this (?:afternoon|evening)',
  `next ${DAY}`,
  'within (?:the|an?|half|\\d+|\\w+) ?(?:half )?(?:hours?|minutes?|days?|an hour)',
  '(?:as soon as|once|when) (?:I|we) (?:know|have|can)',
].join('|');
/** After these the plain form is right: "shall I ring at six", "when we publish tomorrow", "did you call by ten". */
const PLAIN_AFTER =
  'do|does|did|don’t|didn’t|shall|should|will|would|can|could|may|might|must|to|let|if|when|whenever|once|before|until|till|unless|after|as|that|what|who|whom|why|how|where|whether|which|because|since|while|than|or|time|sentence|line|word|words|text|whatever|everything|anything';
/** "I ring you at six": what is promised is said in the future. */
const PROMISE = new RegExp(
  `(?<!\\b(?:${PLAIN_AFTER}) )\\b(?<who>I|we) (?:(?:also|then|still|personally|myself) )?(?<act>${SAYING})\\b(?:(?! every\\b| each\\b)[^.;:!?\\n"“”]){0,60}?\\b(?:${LATER})`,
  'iu',
);

interface Hit {
  found: string;
  say: string;
}

/** Where a text reads as a translation, promises in the present tense, or uses a word that has a better one here. */
export function stumblesIn(text: string): Hit[] {
  const turns = TURNS.flatMap(({ pattern, say }) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [{ found, say }];
  });
  const promise = PROMISE.exec(text);
  const { who = 'I', act = '' } = promise?.groups ?? {};
  return promise ? [...turns, { found: promise[0], say: `${who}’ll ${act} …` }] : turns;
}

/** What a machine never writes: an order, a lesson, a question of its own. What it quotes is somebody else's. */
const LECTURES: readonly Stumble[] = [
  {
    pattern:
      /(?:^|[.:;!?]\s+)(?:say|claim|remember|ask|tell|name|write|do not|don’t|never|always|please|let|think|log (?:what|who|the|it)|make sure|take care|check (?:that|whether|the)|look (?:at|for))(?=\s)/iu,
    say: 'the field that is empty, or the rule with its number',
  },
  { pattern: /\?/u, say: 'the field that is empty' },
  {
    pattern:
      /\b(?:should|must|ought|may wish to)\b|\bis (?:not )?an? (?:reading|decision|answer|measurement)\b|\bor it does not\b|\b(?:it|record|review|form) (?:still )?wants\b|\bwe (?:say|do not|never)\b/iu,
    say: 'a reading, a count or a state',
  },
];

const MACHINE =
  /\b(?:bot|monitor|timer|watchdog|scheduler|fleet health|job|calendar|router|gate|checklist|cache service|access log|registry|incident record|clean-up|register|train|pipeline|gateway)\b/iu;
/** A person has a name, a desk and a comma between them. */
export const isMachine = (from: string): boolean =>
  MACHINE.test(from) && (!from.includes(',') || /^access log\b/iu.test(from));

export function lecturesIn(text: string): Hit[] {
  const own = text.replace(/["“][^"”]*["”]/gu, '…');
  return LECTURES.flatMap(({ pattern, say }) => {
    const found = pattern.exec(own)?.[0].trim();
    return found === undefined ? [] : [{ found, say }];
  });
}
