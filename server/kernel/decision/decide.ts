import type { decisionCommands } from '../../../shared/drill/decision/commands.ts';
import { own } from '../../../shared/keyed.ts';
import type { RuleTable } from '../rules.ts';
import { accept, actAsDesk, asCommander, event, refuse, unknownIn } from '../rules.ts';

export const decisionRules: RuleTable<keyof typeof decisionCommands> = {
  recordDecision: (situation) => {
    const { c, state, command, at } = situation;
    const acting = asCommander(situation, 'Recording the decision');
    if ('rejection' in acting) return acting;
    const { reconsiderInMs, ...record } = command.payload;
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
        reconsiderAt: reconsiderInMs === null ? null : at + reconsiderInMs,
      }),
    );
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
