import { own } from '../../shared/keyed.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { templateNames } from '../kernel/template.ts';
import { factValues } from './checkFacts.ts';
import type { Rule } from './problem.ts';
import { seatTitles, speaksAs } from './speakers.ts';
import type { Found } from './walk.ts';
import { textsIn } from './walk.ts';

/** The parts whose texts the kernel fills with facts; anywhere else such a placeholder would reach people as it stands. */
const FILLED =
  /^(msel\.[^.]+\.(from|subject|body|phoneScript|replies\.[^.]+\.label|attachments\..+)|evidence\.[^.]+\.(title|body))$/;

/** Text that people read, with its place: sentences anywhere, and single words where the field is for reading. */
export function wordsOf(scenario: Scenario): Found<string>[] {
  const {
    organisation: _company,
    chart: _chart,
    delays: _delays,
    expectations: _own,
    parPlan,
    ...rest
  } = scenario;
  const typed = parPlan.map(({ payload }) => payload);
  return textsIn({ ...rest, parPlan: typed }, '')
    .map(({ place, item }) => ({ place: place.slice(1), item }))
    .filter(({ place, item }) => /\s/.test(item.trim()) || READ.test(place));
}
const READ = /\.(title|subject|label|from|body|oneOf\.\d+)$|\.attachments\.(?!\d+\.kind$)/;

/** Placeholders that can be filled, in the places where they are filled. */
export const checkTemplates: Rule<Scenario> = (scenario, complain) => {
  const known = factValues(scenario);
  for (const { item, place } of wordsOf(scenario)) {
    for (const name of templateNames(item)) {
      // Draws may stand anywhere; checkDraws knows their names.
      if (name.startsWith('draw.')) continue;
      // A plan quotes what a probe will have read; checkPlan knows the probes.
      if (name.startsWith('reading.') && place.startsWith('parPlan.')) continue;
      if (!FILLED.test(place))
        complain(
          place,
          `the text holds {{${name}}}, and texts here are shown as they stand`,
          name.startsWith('org.')
            ? 'The company profile knows no such word: see shared/scenario/withOrganisation.ts.'
            : 'Write it out.',
        );
      else if (!known.has(name))
        complain(
          place,
          `the text uses {{${name}}}, which is no fact`,
          'Use a fact, or declare a draw and write {{draw.<id>}}.',
        );
    }
  }
};

/** The only words that may stand for harmful content. */
const PLACEHOLDERS = [
  '[REDACTED: method details]',
  '[REDACTED: slur targeting a protected group]',
  '[REDACTED: hateful generalisation]',
  '[REDACTED: personal data, tenant X]',
];

interface Banned {
  pattern: RegExp;
  what: string;
  fix: string;
}

/** Nowhere in any scenario. */
const BANNED: Banned[] = [
  {
    pattern:
      /\bcommit(s|ted|ting)? suicide\b|\b(successful|failed|completed|unsuccessful|attempted) (suicide|attempt)\b|\bsuicide attempt/i,
    what: 'an expression that harms people at risk',
    fix: 'Say that harmful content about self-harm was given, and nothing else.',
  },
  {
    pattern:
      /\boverdos\w*|\bnoose|\brazor|\bligature|\bhang(ed|ing)? (him|her|them)sel|\bslit(s|ting)? \w+ wrist/i,
    what: 'a means of self-harm',
    fix: `Write ${PLACEHOLDERS[0]}.`,
  },
  {
    pattern: /\b[a-z]{1,3}\*{2,}[a-z]*\b|\b[a-z]+\*{2,}[a-z]+\b/i,
    what: 'a masked word',
    fix: `Write a placeholder: ${PLACEHOLDERS.join(' or ')}.`,
  },
  {
    pattern:
      /\b(openai|chatgpt|google|gemini|anthropic|claude|microsoft|copilot|character\.ai|replika|facebook|instagram|whatsapp|youtube|reddit|tiktok|snapchat|deepseek|mistral|pagerduty|zendesk|salesforce)\b/i,
    what: 'a real company or product',
    fix: 'Invent one. Real cases belong in the catalogue.',
  },
  { pattern: /\b(lorem|todo|fixme|tbd)\b/i, what: 'a word left over from writing', fix: 'Finish the text.' },
  {
    pattern: /`/,
    what: 'a backtick',
    fix: 'Screens show it as it stands: leave it out, or put the name in brackets.',
  },
  { pattern: /—/, what: 'a long dash', fix: 'Use a full stop, a comma or a colon.' },
];

/** Nobody is hurt in any branch, whatever a team does. */
const HARM: Banned = {
  pattern:
    /\b(died|dies|killed|kills|injur(y|ies|ed)|wounded|bled to)\b|\b(is|was|are|were|found|feared) dead\b|\bdeath of\b/i,
  what: 'somebody coming to harm',
  fix: 'Nobody is harmed in any branch: let the person be safe and say so.',
};
/** The content note promises it, and cards quote laws that speak of it. */
const SAYS_NOBODY_IS = /^(contentNote|guide|duties)\b/;

/** Words that name a means or an injury: innocent elsewhere, not beside content that is withheld because it names one. */
const MEANS: Banned = {
  pattern:
    /\b(epidemic|cutting|hang(ed|ing)|pills?|tablets|rope|poison\w*|jump(ed|ing)? (off|from)|dead|death|wound\w*|blades?)\b/i,
  what: 'a word that may name a means or an injury, in a scenario about self-harm',
  fix: 'Choose another word.',
};
const STORY =
  /^(msel\.[^.]+\.(from|subject|body|phoneScript|replies|attachments)|evidence|queries|suites|draws)\b/;

/** No method, slur, injury, real company or leftover; what is withheld is withheld in the agreed words. No list can find a child's voice: read for that. */
export const checkBanned: Rule<Scenario> = (scenario, complain) => {
  const texts = wordsOf(scenario);
  const withholdsMethod = texts.some(({ item }) => item.includes('[REDACTED: method details]'));
  for (const { item, place } of texts) {
    const rules = [
      ...BANNED,
      ...(SAYS_NOBODY_IS.test(place) ? [] : [HARM]),
      ...(withholdsMethod && STORY.test(place) ? [MEANS] : []),
    ];
    for (const { pattern, what, fix } of rules) {
      const found = pattern.exec(item);
      if (found) complain(place, `"${found[0]}" is ${what}`, fix);
    }
    for (const [mark] of item.matchAll(/[[(]\s*(redacted|removed|censored|withheld)\b[^\])]*[\])]?/gi))
      if (!PLACEHOLDERS.includes(mark) && mark !== '[REDACTED]')
        complain(
          place,
          `"${mark}" is not one of the agreed placeholders`,
          `Write ${PLACEHOLDERS.join(' or ')}.`,
        );
  }
};

/** No inject speaks as a role that a person may hold; every row has a reader; phone rows can be rung (RULE-6). */
export const checkSpeakers: Rule<Scenario> = ({ msel, organisation }, complain) => {
  const held = seatTitles(organisation);
  for (const row of msel) {
    const place = `msel.${row.id}`;
    const title = speaksAs(held, row.from);
    if (title !== null)
      complain(
        `${place}.from`,
        `it speaks as ${title}, a seat that a person may hold`,
        'Let a named colleague say it.',
      );
    if (row.to.length === 0) complain(`${place}.to`, 'nobody receives it', 'Name at least one role.');
    const lines = row.phoneScript?.split('\n').filter((line) => line.trim() !== '').length ?? 0;
    if (row.channel === 'phone' && lines !== 3)
      complain(
        `${place}.phoneScript`,
        `a call needs three lines to ring with; it has ${lines}`,
        'Write who you are, what you want, and what you ask, a line each.',
      );
    if (row.channel !== 'phone' && row.phoneScript !== undefined)
      complain(
        `${place}.phoneScript`,
        `the channel is "${row.channel}", so nobody rings`,
        'Take it out, or make it a call.',
      );
    for (const field of ['from', 'subject', 'body', 'expectedAction', 'tests'] as const)
      if (own(row, field).trim() === '')
        complain(`${place}.${field}`, 'it is empty', 'Fill it in: facilitator and evaluator go by it.');
  }
};
