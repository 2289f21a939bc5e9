import type { ParAction } from '../../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../../shared/time.ts';
import { act, allow, answer, commonPar, duty, pin, press, query, welfare } from '../par.ts';

/** Verify both sides, count, come down to Sev 2, block one script, leave the rest alone, and say each image’s line calmly. */
export const parPlanC1: ParAction[] = [
  ...commonPar({
    pages: [
      'ic-oncall',
      'safety-oncall',
      'product-oncall',
      'model-oncall',
      'legal-oncall',
      'sre-oncall',
      'ts-support-lead',
    ],
    summary: 'Hateful rewrite reported; checking how real and how common',
    briefing:
      '{{org.severity.1}} while we verify, no longer. Five images, both sides; ids, count. Nothing is switched off on volume.',
    statement: ['ack-real', 'sorry', 'scope-rare', 'checked', 'june', 'contact', 'next-update'],
    narrative: 'One real after a script, two from June, two unmatched; three in two million; no blame.',
    updates: [
      'Three in two million, one script. Now {{org.severity.2}}.',
      'Decided: script blocked and kept as test; product unchanged.',
    ],
    morning: 'Quiet night, second count running. Letters go today.',
  }),
  act(
    minutes(12),
    'incident-commander',
    'changeSeverity',
    { severity: 2, reason: 'Three in two million, one script' },
    'pinned:PREV,joined:incident-commander',
  ),
  allow(minutes(20), 'S11', 'script', 'pinned:IDS'),
  act(
    minutes(29.5),
    'incident-commander',
    'recordDecision',
    {
      option: 'close-narrow',
      rejected: [
        'rollback-model',
        'rollback-template',
        'both',
        'patch-filter',
        'strict-filters',
        'product-off',
      ],
      citations: [
        { evidence: 'IDS', mark: 'supports' },
        { evidence: 'PREV', mark: 'supports' },
        { evidence: 'COMMON', mark: 'supports' },
        { evidence: 'PARTNER', mark: 'supports' },
        { evidence: 'REG', mark: 'rulesOut' },
      ],
      causeId: 'script',
      causeText: 'One script over fourteen turns drove it there.',
      confidence: 'high',
      changeMind: 'A hit on an ordinary text.',
      verify: { suite: 'common-prompts', targets: ['deployed'], n: 600, benign: true },
      revert: 'Lift the block; reopen on any ordinary hit.',
      losses: [],
      canaryPercent: null,
      owner: 'safety-lead',
      reconsiderInMs: hours(17.5),
      objectionsAsked: true,
      dissent: 'None raised.',
    },
    'pinned:COMMON,pinned:PARTNER,pinned:REG,commander:incident-commander',
  ),

  query(minutes(2.4), 'product-owner', 'registry', 'joined:product-owner'),
  query(minutes(9), 'product-owner', 'api-usage', 'held:REG'),
  answer(minutes(13.3), 'product-owner', 'partner-call', 'both'),
  query(minutes(13.6), 'product-owner', 'partner-log'),
  pin(minutes(17), 'product-owner', 'REG', 'API', 'PARTNER', 'PRICE'),
  answer(minutes(19.3), 'product-owner', 'api-customers', 'check'),

  query(minutes(4.2), 'safety-lead', 'prevalence', 'held:LANG'),
  pin(minutes(9.3), 'safety-lead', 'LANG', 'PREV'),
  query(minutes(9.5), 'support-lead', 'search-tickets', 'held:PREV'),
  act(
    minutes(13),
    'safety-lead',
    'runSuite',
    { suite: 'common-prompts', targets: ['deployed'], n: 600 },
    'held:TICKETS,free',
  ),
  act(
    minutes(15),
    'safety-lead',
    'estimateScope',
    {
      low: 1,
      high: 9,
      answers: { straightforward: 'elaborate', spread: 'none', skew: 'none', seenBefore: 'earlier-fixed' },
      cause: 'induced',
      evidence: ['PREV', 'IDS', 'LANG', 'TICKETS'],
    },
    'held:PREV,pinned:IDS,held:TICKETS',
  ),
  press(minutes(20.2), 'safety-lead', 'S11', 'script'),
  pin(minutes(23.2), 'safety-lead', 'COMMON'),
  act(
    minutes(25.5),
    'safety-lead',
    'runSuite',
    { suite: 'benign-twin', targets: ['script-block', 'strict'], n: 120 },
    'held:COMMON,free',
  ),
  welfare(minutes(26.4), 'legal-privacy', 'poster', 'direct-contact', 'Abused for posting'),
  welfare(minutes(27.5), 'safety-lead', 'class', 'through-organisation', 'Teacher asked'),
  welfare(minutes(28.5), 'safety-lead', 'readers', 'offer-support', 'Read since eight'),

  duty(minutes(19.5), 'publisher-notice', 'assess', 'Not on our log'),
  duty(minutes(20), 'api-notice', 'assess', 'Nobody concerned'),
  duty(minutes(31), 'pinned-tenants', 'assess', 'Pin stands'),
];
