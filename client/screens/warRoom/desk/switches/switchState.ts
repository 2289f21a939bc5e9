import type { ScopeView, SwitchView } from '../../../../../shared/drill/switches/view.ts';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import type { DrillTime } from '../../../../../shared/time.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import type { Spoken } from '../../../../components/names.ts';

export interface ScopeWords {
  tone: 'plain' | 'act' | 'wait' | 'safe';
  text: string;
  /** When it should be in effect; the screen counts down to it. */
  countTo: DrillTime | null;
}

/** A switch at one scope, as words. The word says it; the colour only repeats it. */
export function scopeWords(scope: ScopeView | undefined, { title }: Spoken): ScopeWords {
  switch (scope?.state) {
    case 'authorised':
      return { tone: 'act', text: 'Authorised', countTo: null };
    case 'waitingKey':
      return {
        tone: 'wait',
        text: `Waiting for the key of ${scope.waitsFor ? title(scope.waitsFor) : 'another desk'}`,
        countTo: null,
      };
    case 'propagating':
      return { tone: 'wait', text: 'Propagating', countTo: scope.dueAt };
    case 'effective':
      return {
        tone: 'safe',
        text: `In effect at ${formatDrillTime(scope.effectiveAt ?? scope.appliedAt ?? 0)}${
          scope.next === null
            ? ''
            : scope.waitsFor
              ? `; the change waits for the key of ${title(scope.waitsFor)}`
              : '; the change is propagating'
        }`,
        countTo: scope.next !== null && scope.waitsFor === null ? scope.dueAt : null,
      };
    default:
      return { tone: 'plain', text: 'Not applied', countTo: null };
  }
}

const isOn = (scope: ScopeView | undefined): boolean =>
  scope !== undefined && ['waitingKey', 'propagating', 'effective'].includes(scope.state);

/** What each button would do with the chosen scopes. Rules stay the server's; this only sorts the scopes into verbs. */
export function sortScopes(
  card: SwitchCard,
  known: SwitchView | undefined,
  chosen: readonly string[],
  roles: readonly PlayRole[],
) {
  const state = (id: string): ScopeView | undefined => known?.scopes[id];
  const picked = card.scopes.filter(({ id }) => chosen.includes(id));
  const holds = (scope: SwitchCard['scopes'][number]) => scope.holders.some((role) => roles.includes(role));
  return {
    authorise: picked.filter(({ id }) => !state(id)?.authorised),
    apply: picked.filter((scope) => holds(scope) && !isOn(state(scope.id))),
    /** Authorised, not pressed, and another desk's to press. */
    ready: picked.filter((scope) => !holds(scope) && state(scope.id)?.authorised && !isOn(state(scope.id))),
    // Pressed again it takes other options; whether the same ones change anything is the server's to say.
    again: picked.filter(
      (scope) =>
        holds(scope) && state(scope.id)?.state === 'effective' && (state(scope.id)?.next ?? null) === null,
    ),
    revert: picked.filter(
      ({ id }) => isOn(state(id)) && (card.reversible || state(id)?.state !== 'effective'),
    ),
    breakGlass: picked.filter(({ id }) => !isOn(state(id))),
    unauthorised: picked.filter(({ id }) => !state(id)?.authorised && !isOn(state(id))),
  };
}

/** Scopes of one switch that wait for a key among these roles. */
export const keysHere = (
  card: SwitchCard,
  known: SwitchView | undefined,
  roles: readonly PlayRole[],
): SwitchCard['scopes'] =>
  card.scopes.filter(({ id }) => {
    const waitsFor = known?.scopes[id]?.waitsFor;
    return waitsFor != null && roles.includes(waitsFor);
  });
