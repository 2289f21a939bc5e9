import type { OfferView, RunView } from '../../../../../shared/drill/lookups/view.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import { own } from '../../../../../shared/keyed.ts';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import type { DrillTime, DurationMs } from '../../../../../shared/time.ts';

export type Query = RoleKit['queries'][number] & { role: PlayRole };
type Held = View['evidence'][string];

/** How far one look-up has got, for this desk. */
type RowState =
  | { is: 'open' }
  | { is: 'stopped'; at: DrillTime; spentMs: DurationMs }
  | { is: 'offered'; offer: OfferView; forMe: boolean }
  | { is: 'running'; run: RunView }
  | { is: 'found'; at: DrillTime }
  | { is: 'nothing'; at: DrillTime };

/** One line of the table: a look-up of this desk, or a finding that came without one. */
export interface LookupRow {
  id: string;
  title: string;
  /** The desk it belongs to; null: it was sent to this seat. */
  role: PlayRole | null;
  query: Query | null;
  state: RowState;
  /** What it has brought, also while it runs again. */
  brought: { evidence: string; title: string; body: string }[];
  /** Of these, what is not on the board yet. */
  loose: string[];
}

type Known = Pick<
  View,
  'answers' | 'board' | 'evidence' | 'kits' | 'measured' | 'offers' | 'running' | 'stopped' | 'suites'
>;

/** The look-ups in the order of the desk's own list, then what else has come in, oldest first: no line ever moves. */
export function lookupRows(view: Known, queries: readonly Query[], roles: readonly PlayRole[]): LookupRow[] {
  const listed = queries.map((query) => rowOf(view, query, roles));
  const asked = askedElsewhere(view, queries).map((query) => rowOf(view, query, roles));
  const shown = new Set([
    ...[...listed, ...asked].flatMap(({ brought }) => brought.map(({ evidence }) => evidence)),
    ...view.suites.map(({ evidence }) => evidence),
    ...view.measured.map(({ evidence }) => evidence),
  ]);
  const sent = Object.values(view.evidence)
    .filter((card) => card.mine && !shown.has(card.evidence))
    .sort((a, b) => a.at - b.at);
  return [...listed, ...asked, ...sent.map((card) => sentRow(view, card))];
}

function rowOf(view: Known, query: Query, roles: readonly PlayRole[]): LookupRow {
  const answer = own(view.answers, query.id);
  const mine = answer?.mine ? answer : undefined;
  const cards = mine?.found.flatMap((id) => own(view.evidence, id) ?? []) ?? [];
  const empty =
    mine && mine.found.length === 0 ? [{ evidence: mine.run, title: query.title, body: mine.words }] : [];
  const brought = [...cards, ...empty];
  return {
    id: query.id,
    title: query.title,
    role: query.role,
    query,
    state: stateOf(view, query.id, roles),
    brought,
    loose: loose(view, brought),
  };
}

const loose = (view: Known, brought: readonly { evidence: string }[]): string[] =>
  brought.flatMap(({ evidence }) => (own(view.board, evidence) ? [] : [evidence]));

function stateOf(view: Known, id: string, roles: readonly PlayRole[]): RowState {
  const run = Object.values(view.running).find(
    (item) => item.mine && item.kind === 'query' && item.id === id,
  );
  if (run) return { is: 'running', run };
  const offer = own(view.offers, id);
  if (offer?.kind === 'query') return { is: 'offered', offer, forMe: roles.includes(offer.waitsFor) };
  const answer = own(view.answers, id);
  const stopped = own(view.stopped, id);
  if (answer?.mine && answer.at >= (stopped?.at ?? 0))
    return { is: answer.found.length > 0 ? 'found' : 'nothing', at: answer.at };
  if (stopped) return { is: 'stopped', at: stopped.at, spentMs: stopped.spentMs };
  return { is: 'open' };
}

/** What a colleague looks up, or has looked up, for this seat. */
function askedElsewhere(view: Known, queries: readonly Query[]): Query[] {
  const mine = [
    ...Object.values(view.running).flatMap((run) => (run.mine && run.kind === 'query' ? [run.id] : [])),
    ...Object.entries(view.answers).flatMap(([id, answer]) => (answer.mine ? [id] : [])),
  ];
  return [...new Set(mine)]
    .filter((id) => !queries.some((query) => query.id === id))
    .flatMap((id) =>
      Object.values(view.kits).flatMap((kit) => {
        const query = kit?.queries.find((item) => item.id === id);
        return kit && query ? [{ ...query, role: kit.role }] : [];
      }),
    );
}

const sentRow = (view: Known, card: Held): LookupRow => ({
  id: card.evidence,
  title: card.title,
  role: card.holders[0] ?? null,
  query: null,
  state: { is: 'found', at: card.at },
  brought: [card],
  loose: loose(view, [card]),
});
