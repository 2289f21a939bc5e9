import type { Scenario } from '../../shared/scenario/scenario.ts';

/** Digits that appear nowhere by chance, not even in the times a busy server measures: planted in every number of the truth. */
export const NUMBER_MARK = '0073194';
const mark = (value: number): number =>
  Number(`${value}${String(value).includes('.') ? '' : '.'}${NUMBER_MARK}`);
/** The mark every secret text carries. */
export const SECRET = '§secret§';
const secret = (text: string): string => `${text} ${SECRET}`;

/** The same scenario with a mark in every field that no participant may receive before the debrief, and one per inject and evidence body. */
export function planted(scenario: Scenario): Scenario {
  const copy = structuredClone(scenario);
  return {
    ...copy,
    variantTitle: secret(copy.variantTitle),
    objectives: copy.objectives.map(secret),
    world: {
      ...copy.world,
      components: copy.world.components.map((item) => ({
        ...item,
        title: secret(item.title),
        baselinePerHour: mark(item.baselinePerHour),
      })),
      switches: copy.world.switches.map((item) => ({
        ...item,
        effects: item.effects.map((effect) => ({ ...effect, multiplier: mark(effect.multiplier) })),
      })),
      probes: copy.world.probes.map((item) => ({
        ...item,
        failureRate: item.failureRate === 0 ? 0 : mark(item.failureRate),
      })),
    },
    evidence: copy.evidence.map((item) => ({ ...item, body: `${item.body} §evidence:${item.id}§` })),
    suites: copy.suites.map((item) => ({
      ...item,
      rates: Object.fromEntries(Object.entries(item.rates).map(([id, rate]) => [id, mark(rate)])),
    })),
    msel: copy.msel.map((row) => ({
      ...row,
      body: `${row.body} §inject:${row.id}§`,
      expectedAction: secret(row.expectedAction),
      tests: secret(row.tests),
      ...(row.because ? { because: secret(row.because) } : {}),
      attachments: [
        {
          kind: 'voicemail' as const,
          from: 'Somebody',
          seconds: 9,
          transcript: `§inject:${row.id}§`,
          alt: 'A voice mail',
        },
      ],
      ...(row.phoneScript ? { phoneScript: secret(row.phoneScript) } : {}),
    })),
    decision: {
      ...copy.decision,
      options: copy.decision.options.map((item) => ({ ...item, because: secret(item.because) })),
    },
    comms: {
      ...copy.comms,
      clauses: copy.comms.clauses.map((item) =>
        item.penalty ? { ...item, penalty: secret(item.penalty) } : item,
      ),
    },
    losses: copy.losses.map((item) => ({ ...item, consequence: secret(item.consequence) })),
    rubric: {
      ...copy.rubric,
      whyPaged: Object.fromEntries(
        Object.entries(copy.rubric.whyPaged).map(([id, text]) => [id, secret(text)]),
      ),
      verify: copy.rubric.verify.map((item) => ({ ...item, title: secret(item.title) })),
      persisted: copy.rubric.persisted.map((item) => ({ ...item, title: secret(item.title) })),
      bombs: copy.rubric.bombs.map((item) => ({ ...item, title: secret(item.title) })),
      harmfulScopes: copy.rubric.harmfulScopes.map((item) => ({ ...item, title: secret(item.title) })),
      endings: copy.rubric.endings.map((item) => ({
        ...item,
        title: secret(item.title),
        text:
          typeof item.text === 'string'
            ? secret(item.text)
            : item.text.map((part) =>
                typeof part === 'string' ? secret(part) : { ...part, text: secret(part.text) },
              ),
      })),
    },
    guide: {
      purpose: secret(copy.guide.purpose),
      before: copy.guide.before.map(secret),
      during: copy.guide.during.map(secret),
      hotWash: copy.guide.hotWash.map(secret),
      traps: copy.guide.traps.map(secret),
    },
  };
}
