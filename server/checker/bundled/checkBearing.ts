import type { PlayRole } from '../../../shared/roles.ts';
import { PLAY_ROLES } from '../../../shared/roles.ts';
import type { EvidenceItem } from '../../../shared/scenario/evidence.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { Rule } from '../problem.ts';
import { factTests } from '../walk.ts';

/** Desks that are easily left with letters to write and nothing to find out. */
const ALWAYS: readonly PlayRole[] = ['comms', 'legal-privacy'];

/** A desk whose findings bear on nothing only decorates: whoever sits there learns that what they look up does not matter. */
export const checkBearing: Rule<Scenario> = (scenario, complain) => {
  const bears = bearingIn(scenario);
  for (const role of PLAY_ROLES) {
    const held = scenario.evidence.filter(({ holders }) => holders.includes(role));
    if (held.some(bears) || (held.length === 0 && !ALWAYS.includes(role))) continue;
    complain(
      'evidence',
      held.length === 0
        ? `${role} holds no finding`
        : `none of what ${role} holds bears on anything: ${held.map(({ id }) => id).join(', ')}`,
      'Let one of them support an option or rule one out, settle a severity or answer a scope question.',
    );
  }
};

/** Whether a finding speaks for or against an option, answers a scope question, or settles a severity once somebody has looked it up. */
function bearingIn(scenario: Scenario): (item: EvidenceItem) => boolean {
  const { rubric, queries, suites } = scenario;
  const lookedUp = new Set(
    [...queries, ...suites].flatMap(({ yields }) => yields.map(({ evidence }) => evidence)),
  );
  const asked = new Set([
    ...Object.values(rubric.scopeAnswers).flatMap(({ needs }) => needs),
    ...rubric.cause.evidence,
    rubric.prevalence.evidence,
    ...Object.values(rubric.nothingToContain?.checks ?? {}).flatMap(({ groups }) => groups.flat()),
    // What merely came in settles a severity without anybody having found anything out.
    ...factTests(scenario)
      .filter(({ place }) => place.startsWith('rubric.severities.'))
      .map(({ item }) => item.fact.replace(/^(?:held|pinned)\./, ''))
      .filter((id) => lookedUp.has(id)),
  ]);
  return ({ id, supports, rulesOut }) => supports.length > 0 || rulesOut.length > 0 || asked.has(id);
}
