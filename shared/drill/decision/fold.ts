import { own, withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import { without } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { title } from '../names.ts';
import type { View } from '../view.ts';
import { roleName } from '../wording.ts';
import type { DecisionEvents, EvidenceMark } from './events.ts';

export const decisionFolds: FoldTable<keyof DecisionEvents> = {
  'scope.estimated': (view, { at, by, data }) => ({
    ...view,
    scopeEstimates: [...view.scopeEstimates, { ...data, at, by }],
  }),
  'decision.recorded': (view, { at, by, data }) => ({
    ...view,
    decisions: [...view.decisions, { ...data, at, by }],
  }),
  'evidence.marked': (view, { data: { evidence, option: about, role, mark } }) => {
    const others = view.marks.filter(
      (known) => known.evidence !== evidence || known.option !== about || known.role !== role,
    );
    return {
      ...view,
      marks: mark === null ? others : [...others, { evidence, option: about, role, mark }],
    };
  },
  'option.setAside': (view, { at, by, data }) => ({
    ...view,
    aside: withEntry(view.aside, data.option, { reason: data.reason, at, by }),
  }),
  'option.broughtBack': (view, { data }) => ({ ...view, aside: without(view.aside, data.option) }),
};

const MARK_WORDS: Record<EvidenceMark, string> = {
  supports: 'supports',
  rulesOut: 'rules out',
  noBearing: 'has no bearing on',
};

const option = (view: View, id: string): string => title(view, (kit) => kit.decision.options, id);

export const decisionLines: LineTable<keyof DecisionEvents> = {
  'scope.estimated': (_view, { data }) =>
    data.low === null && data.high === null
      ? 'Estimated the scope.'
      : `Estimated the scope: ${data.low ?? '?'} to ${data.high ?? '?'}.`,
  'evidence.marked': (view, { data }) =>
    data.mark === null
      ? `${roleName(view, data.role)} took back a mark: "${data.title}" and "${option(view, data.option)}".`
      : `${roleName(view, data.role)} marked: "${data.title}" ${own(MARK_WORDS, data.mark)} "${option(view, data.option)}".`,
  'option.setAside': (view, { data }) => `Set aside "${option(view, data.option)}": ${data.reason}`,
  'option.broughtBack': (view, { data }) => `Back on the table: "${option(view, data.option)}".`,
  'decision.recorded': (view, { data }) => `Decision ${data.decision}: ${option(view, data.option)}.`,
};
