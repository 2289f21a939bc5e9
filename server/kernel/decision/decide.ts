import type { decisionCommands } from '../../../shared/drill/decision/commands.ts';
import type { DecisionRecord } from '../../../shared/drill/decision/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { Rejection } from '../../../shared/rejection.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import type { Compiled } from '../compiled.ts';
import type { RuleTable } from '../rules.ts';
import {
  accept,
  actAsDesk,
  asCommander,
  event,
  inCallOrRefuse,
  refuse,
  titled,
  unknownIn,
} from '../rules.ts';

export const decisionRules: RuleTable<keyof typeof decisionCommands> = {
  recordDecision: (situation) => {
    const { c, state, command, at } = situation;
    const acting = asCommander(situation, 'Recording the decision');
    if ('rejection' in acting) return acting;
    const { reconsiderInMs, heard, ...record } = command.payload;
    const { options, causes, losses } = c.scenario.decision;
    const citable = new Set([...Object.keys(state.pinned), ...(own(state.held, command.seat) ?? [])]);
    const missing =
      unknownIn(
        [record.option, ...record.rejected],
        options.map(({ id }) => id),
        'option',
      ) ??
      unknownIn(
        record.citations.map(({ evidence }) => evidence),
        citable,
        'finding on the board or at your desk',
      ) ??
      unknownIn(
        record.causeId === null ? [] : [record.causeId],
        causes.map(({ id }) => id),
        'cause',
      ) ??
      unknownIn(
        record.losses,
        losses.map(({ id }) => id),
        'loss',
      ) ??
      (record.verify === null ? null : unknownIn([record.verify.suite], c.suites.keys(), 'suite'));
    if (missing) return { rejection: missing };
    if (record.rejected.includes(record.option))
      return refuse('malformed', 'The option you choose cannot be among those you reject.');
    if (new Set(record.citations.map(({ evidence }) => evidence)).size < record.citations.length)
      return refuse('malformed', 'Each finding can be cited once.');
    return accept(
      acting.role,
      event('decision.recorded', {
        decision: state.counts.decisions + 1,
        ...record,
        dissent: record.dissent ?? dissentIn(c, heard),
        reconsiderAt: reconsiderInMs === null ? null : at + reconsiderInMs,
        ...(heard.length > 0 ? { heard } : {}),
      }),
    );
  },
  markEvidence: (situation) => {
    const { c, state, command } = situation;
    const { evidence, option, mark } = command.payload;
    const here = state.marks.filter((known) => known.evidence === evidence && known.option === option);
    // Somebody at two desks changes the mark they made, whichever of the two they made it from.
    const acting = inCallOrRefuse(situation, [
      ...here.map(({ role }) => role),
      ...(own(state.cards, evidence)?.holders ?? []),
    ]);
    if ('rejection' in acting) return acting;
    const card = own(state.pinned, evidence) === undefined ? undefined : own(state.cards, evidence);
    if (!card) return refuse('notFound', 'That finding is not on the board. Pin it first, then mark it.');
    const missing = unknownOption(c, option);
    if (missing) return missing;
    const mine = here.find(({ role }) => role === acting.role)?.mark ?? null;
    if (mine === mark)
      return refuse(
        'alreadyDone',
        mark === null ? 'Your desk has no mark there.' : 'Your desk has marked it so already.',
      );
    // Only desks of the story are ever in the call.
    const role = acting.role as PlayRole;
    return accept(role, event('evidence.marked', { evidence, title: card.title, option, mark, role }));
  },
  setOptionAside: (situation) => {
    const { c, state, command } = situation;
    const acting = inCallOrRefuse(situation);
    if ('rejection' in acting) return acting;
    const { option, reason } = command.payload;
    const missing = unknownOption(c, option);
    if (missing) return missing;
    if (state.aside.includes(option))
      return refuse('alreadyDone', 'That option is set aside already. Bring it back to look at it again.');
    return accept(acting.role, event('option.setAside', { option, reason }));
  },
  bringOptionBack: (situation) => {
    const { c, state, command } = situation;
    const acting = inCallOrRefuse(situation);
    if ('rejection' in acting) return acting;
    const { option } = command.payload;
    const missing = unknownOption(c, option);
    if (missing) return missing;
    if (!state.aside.includes(option)) return refuse('alreadyDone', 'That option is on the table already.');
    return accept(acting.role, event('option.broughtBack', { option }));
  },
  estimateScope: (situation) => {
    const { c, state, command } = situation;
    const acting = actAsDesk(situation, 'The scope estimate');
    if ('rejection' in acting) return acting;
    const { low, high, answers, cause, evidence } = command.payload;
    if (low !== null && high !== null && low > high)
      return refuse('outOfRange', `The low end (${low}) is above the high end (${high}). Swap them.`);
    for (const [question, answer] of Object.entries(answers)) {
      const asked = c.scenario.scopeQuestions.find(({ id }) => id === question);
      if (answer !== undefined && !asked?.answers.some(({ id }) => id === answer))
        return refuse(
          'notFound',
          asked
            ? `That is no answer to "${asked.title}". Choose one of: ${asked.answers.map(({ title }) => title).join(', ')}.`
            : 'There is no such question. Choose from the list on your desk.',
        );
    }
    const citable = new Set([...Object.keys(state.pinned), ...(own(state.held, command.seat) ?? [])]);
    const missing = unknownIn(evidence, citable, 'finding on the board or at your desk');
    if (missing) return { rejection: missing };
    if (low === null && high === null && cause === null && Object.keys(answers).length === 0)
      return refuse('malformed', 'Give a range, an answer or a cause.');
    return accept(acting.role, event('scope.estimated', { low, high, answers, cause, evidence }));
  },
};

function unknownOption({ scenario }: Compiled, option: string): { rejection: Rejection } | null {
  const missing = unknownIn(
    [option],
    scenario.decision.options.map(({ id }) => id),
    'option',
  );
  return missing && { rejection: missing };
}

/** Who objected, and in which words; null where nobody did. */
function dissentIn(c: Compiled, heard: NonNullable<DecisionRecord['heard']>): string | null {
  const said = heard
    .filter(({ dissents }) => dissents)
    .map(({ role, words }) => `${titled(c, [role])}: ${words.trim() || 'objects'}`);
  return said.length > 0 ? said.join('; ') : null;
}
