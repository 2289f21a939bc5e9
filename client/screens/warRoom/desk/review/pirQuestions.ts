/** What every review asks, in the order it is asked. The ids are kept in the log. */
export const PIR_QUESTIONS = [
  { id: 'evalsCovered', title: 'Did our evaluations cover what users cared about?' },
  { id: 'monitoring', title: 'Was the update pushed without enough behaviour monitoring?' },
  { id: 'rollbackPlan', title: 'Did the rollout lack a clear rollback plan?' },
  { id: 'specCovered', title: 'Did our specification cover this harm?' },
  { id: 'guidelines', title: 'Were labeller guidelines and rewards aligned with it?' },
  { id: 'evalsCatch', title: 'Would our evaluations have caught it?' },
  { id: 'nearMiss', title: 'Was there an earlier near miss that we let pass?' },
  { id: 'times', title: 'How long to detect, to acknowledge, to mitigate?' },
  { id: 'helped', title: 'What helped?' },
  { id: 'regression', title: 'Which regression tests do we keep?' },
] as const;

export interface PirAction {
  text: string;
  owner: string;
  dueInDays: string;
}

const filled = ({ text, owner }: PirAction): boolean => text.trim() !== '' || owner.trim() !== '';

/** Empty answers and empty actions are left out; a half-written action stays, so that the server can say what it lacks. */
export const pirPayload = (
  answers: Record<string, string>,
  actions: readonly PirAction[],
  classification: 'incident' | 'hazard' | 'near-miss',
) => ({
  answers: Object.fromEntries(Object.entries(answers).filter(([, text]) => text.trim() !== '')),
  actions: actions.filter(filled).map(({ text, owner, dueInDays }) => ({
    text,
    owner,
    dueInDays: Math.max(0, Math.round(Number(dueInDays) || 0)),
  })),
  classification,
});
