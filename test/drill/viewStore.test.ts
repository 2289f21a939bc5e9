import { describe, expect, test, vi } from 'vitest';
import { createViewStore } from '../../client/store/viewStore.ts';
import type { Frame } from '../../shared/frame.ts';

const frame = (revision: number, more: Partial<Frame> = {}): Frame => ({
  revision,
  reset: false,
  events: [{ at: 0, type: 'drill.started', by: null, data: {} }],
  answers: [],
  clock: { at: 0, speed: 1 },
  ...more,
});

describe('VIEW-3 the view store', () => {
  test('frames are the only way into the view', () => {
    const store = createViewStore('seat-ic');
    expect(store).not.toHaveProperty('setState');
    store.receive(frame(1, { reset: true }));
    expect(store.getState().view).toMatchObject({ phase: 'running', revision: 1, me: { seat: 'seat-ic' } });
  });

  test('a lost frame shows in the view until a reset mends it', () => {
    const store = createViewStore();
    store.receive(frame(2));
    expect(store.getState().view.needsReset).toBe(true);
    store.receive(frame(2, { reset: true }));
    expect(store.getState().view).toMatchObject({ needsReset: false, phase: 'running' });
  });

  test('the connection changes without touching the view, and says so once', () => {
    const store = createViewStore();
    const { view } = store.getState();
    const heard = vi.fn();
    store.subscribe((state, before) => heard(state.connection === before.connection));
    store.setStatus('online');
    store.setStatus('online');
    expect(store.getState()).toMatchObject({ connection: { status: 'online' } });
    expect(store.getState().view).toBe(view);
    expect(heard.mock.calls.filter(([same]) => !same)).toHaveLength(1);
  });

  test('two connections do not share anything that changes', () => {
    const [one, two] = [createViewStore('seat-ic'), createViewStore('seat-mo')];
    one.receive(frame(1));
    expect(two.getState().view).toMatchObject({ revision: 0, phase: 'lobby' });
  });
});
