import type { View } from '../../../shared/drill/view.ts';
import { own } from '../../../shared/keyed.ts';
import type { RoleKit } from '../../../shared/kit.ts';
import { minutes } from '../../../shared/time.ts';
import type { BotTask } from '../teams/habits.ts';
import { isHere } from '../teams/reading.ts';
import type { Desk } from './desk.ts';

/** Words outside, duties, and the people behind the reports. */
export function statementTasks(desk: Desk, kits: readonly RoleKit[]): BotTask[] {
  return [
    ...aligning(desk, kits),
    ...publishing(desk, kits),
    ...duties(kits),
    ...caring(kits),
    ...writing(kits),
  ];
}

const holds = (kits: readonly RoleKit[], role: RoleKit['role']): boolean =>
  kits.some((kit) => kit.role === role);

function aligning({ alone }: Desk, kits: readonly RoleKit[]): BotTask[] {
  const role = holds(kits, 'comms')
    ? 'comms'
    : alone && holds(kits, 'incident-commander')
      ? 'incident-commander'
      : null;
  if (!role) return [];
  return [
    {
      key: 'spokesperson',
      at: minutes(5),
      when: (view) => isHere(view, role),
      act: () => ({ name: 'setSpokesperson', payload: { role: 'comms' } }),
    },
    {
      key: 'align',
      at: minutes(9),
      when: (view) => isHere(view, role),
      act: () => ({
        name: 'alignNarrative',
        payload: {
          what: true,
          howCommon: true,
          steps: true,
          plan: true,
          willNotClaim: true,
          text: 'A credible report; how common is not known; containing; next word on time; no cause, no blame, no names.',
        },
      }),
    },
    {
      key: 'withhold',
      at: minutes(11),
      when: (view) => isHere(view, role),
      act: () => ({
        name: 'withholdStatement',
        payload: { reason: 'Nothing proven yet that readers could use.', reviewInMs: minutes(10) },
      }),
    },
  ];
}

const GOOD = /sorry|support|update|contact|report|harm|switched|turned off|investigat/i;
const BAD =
  /isolated|fixed|resolved|fake|abuse|bypass|third|cause|no evidence|only|parent|seriously|never|\ball /i;
/** Sentences a careful person dares to sign without knowing more: regret, help, a person, a time. */
const careful = (clauses: readonly { id: string; text: string }[], most: number): { clause: string }[] =>
  clauses
    .filter(({ text }) => GOOD.test(text) && !BAD.test(text))
    .slice(0, most)
    .map(({ id }) => ({ clause: id }));

/** The text that is drafted and not out yet. */
const draft = (view: View) => Object.values(view.statements).find(({ published }) => published === null);

function publishing({ alone }: Desk, kits: readonly RoleKit[]): BotTask[] {
  const tasks: BotTask[] = (['legal-privacy', 'safety-lead'] as const)
    .filter((role) => holds(kits, role))
    .map((role) => ({
      key: `clear-${role}`,
      at: minutes(14),
      when: (view) => isHere(view, role) && draft(view) !== undefined,
      act: (view) => {
        const text = draft(view);
        return text
          ? {
              name: 'clearStatement',
              payload: { statement: text.statement, version: text.versions.length, verdict: 'clear' },
              role,
            }
          : null;
      },
    }));
  if (!holds(kits, 'comms')) return tasks;
  const clauses = kits.find(({ role }) => role === 'comms')?.clauses ?? [];
  return [
    ...tasks,
    {
      key: 'draft',
      at: minutes(14),
      when: (view) => isHere(view, 'comms'),
      act: () => ({ name: 'draftStatement', payload: { kind: 'statement', clauses: careful(clauses, 5) } }),
    },
    {
      key: 'publish',
      at: minutes(16),
      when: (view) => {
        const cleared = Object.keys(draft(view)?.versions.at(-1)?.clearances ?? {}).length;
        return isHere(view, 'comms') && draft(view) !== undefined && (alone || cleared >= 2);
      },
      act: (view) => {
        const text = draft(view);
        return text
          ? {
              name: 'publishStatement',
              payload: { statement: text.statement, version: text.versions.length },
            }
          : null;
      },
    },
  ];
}

/** What each card's own words ask for: notice where it names a time, otherwise a recorded assessment. */
const duties = (kits: readonly RoleKit[]): BotTask[] =>
  kits.flatMap(({ role, duties: cards }) =>
    cards.map(
      ({ id, card, limitMs }, index): BotTask => ({
        key: `duty-${id}`,
        at: minutes(8 + 1.5 * index),
        when: (view) => isHere(view, role),
        act: () => ({
          name: 'recordDuty',
          payload: {
            duty: id,
            action: /does not apply|only if|frontier|under 13/i.test(card)
              ? 'not-applicable'
              : limitMs !== null && /noti/i.test(card)
                ? 'notify'
                : 'assess',
            basis: 'As the playbook card reads.',
          },
        }),
      }),
    ),
  );

/** Every case that is open: the gentle steps, never one that tells somebody else. */
function caring(kits: readonly RoleKit[]): BotTask[] {
  const carer =
    kits.find(({ role }) => role === 'safety-lead') ?? kits.find(({ role }) => role === 'legal-privacy');
  if (!carer) return [];
  const open = (view: View) =>
    Object.values(view.welfareCases).filter((item) => own(view.welfare, item.case) === undefined);
  return Array.from({ length: 6 }, (_, turn) => ({
    key: `welfare-${turn}`,
    at: minutes(8 + 2 * turn),
    when: (view: View) => isHere(view, carer.role) && open(view).length > 0,
    act: (view: View) => {
      const [item] = open(view);
      const steps =
        item?.actions.filter((step) => step !== 'contact-guardian' && step !== 'emergency-referral') ?? [];
      return item && steps.length > 0
        ? ({
            name: 'decideWelfare',
            payload: {
              cases: [item.case],
              actions: steps.slice(0, 2),
              reviewer: 'Duty reviewer pair',
              basis: 'Gentlest step that still helps.',
            },
          } as const)
        : null;
    },
  }));
}

const writing = (kits: readonly RoleKit[]): BotTask[] =>
  kits.flatMap(({ role, outreach }) =>
    outreach.map(
      (group, index): BotTask => ({
        key: `write-${group.id}`,
        at: minutes(1) * (index + 1),
        when: (view) => isHere(view, role) && view.act !== null && view.act.act !== firstAct(view),
        act: () => ({
          name: 'sendOutreach',
          payload: { group: group.id, clauses: careful(group.clauses, 6) },
          role,
        }),
      }),
    ),
  );
const firstAct = (view: View): string | undefined => Object.values(view.me.kits)[0]?.acts[0]?.id;
