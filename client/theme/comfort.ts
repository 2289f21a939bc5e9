import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';

/** How one person likes it on one device. Never sent anywhere. */
export interface Comfort {
  theme: 'system' | 'dark' | 'light';
  textSize: 'normal' | 'large' | 'larger';
  /** Less motion than the device asks for; the device's own wish always counts. */
  reducedMotion: boolean;
  sounds: boolean;
  /** A notification of the browser's while a page rings and another tab is in front. Nothing asks for it but its own button. */
  notices: boolean;
  /** Single-key shortcuts. */
  shortcuts: boolean;
  /** No running digits: time in words, changed once a minute. */
  plainClock: boolean;
  /** Raw content stays covered until its reader opens it. */
  blurRaw: boolean;
}

const COMFORT_DEFAULTS: Comfort = {
  theme: 'system',
  textSize: 'normal',
  reducedMotion: false,
  sounds: true,
  notices: false,
  shortcuts: true,
  plainClock: false,
  blurRaw: true,
};

const KEY = 'muster.comfort';

function stored(): Comfort {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...COMFORT_DEFAULTS, ...(typeof value === 'object' ? value : {}) };
  } catch {
    return COMFORT_DEFAULTS;
  }
}

export const comfortStore = createStore<Comfort>()(() => stored());

export const useComfort = (): Comfort => useSyncExternalStore(comfortStore.subscribe, comfortStore.getState);

export function setComfort(change: Partial<Comfort>): void {
  comfortStore.setState(change);
  try {
    localStorage.setItem(KEY, JSON.stringify(comfortStore.getState()));
  } catch {
    // A browser that refuses storage still gets the change, until the page closes.
  }
}

function attribute(name: string, value: string | null): void {
  if (value === null) document.documentElement.removeAttribute(name);
  else document.documentElement.setAttribute(name, value);
}

function show({ theme, textSize, reducedMotion }: Comfort): void {
  attribute('data-theme', theme === 'system' ? null : theme);
  attribute('data-text', textSize === 'normal' ? null : textSize);
  attribute('data-motion', reducedMotion ? 'less' : null);
}

/** Applies the settings to the page, now and whenever they change here or in another tab. */
export function applyComfort(): void {
  show(comfortStore.getState());
  comfortStore.subscribe(show);
  addEventListener('storage', ({ key }) => {
    if (key === KEY) comfortStore.setState(stored());
  });
}
