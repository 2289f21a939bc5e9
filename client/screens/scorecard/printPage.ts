import { useEffect } from 'react';
import { useComfort } from '../../components/comfort.tsx';

const root = (): HTMLElement => document.documentElement;

/** On screen it follows the theme of everything else; on paper it is always light. */
export function useLightPage(isPaper: boolean): void {
  const { theme } = useComfort();
  useEffect(() => {
    const onScreen = isPaper ? 'light' : theme === 'system' ? undefined : theme;
    const set = (value: string | undefined): void => {
      if (value === undefined) delete root().dataset.theme;
      else root().dataset.theme = value;
    };
    const toPaper = (): void => set('light');
    const toScreen = (): void => set(onScreen);
    set(onScreen);
    addEventListener('beforeprint', toPaper);
    addEventListener('afterprint', toScreen);
    return () => {
      removeEventListener('beforeprint', toPaper);
      removeEventListener('afterprint', toScreen);
      set(theme === 'system' ? undefined : theme);
    };
  }, [theme, isPaper]);
}

const folds = (which: string): HTMLDetailsElement[] => [
  ...document.querySelectorAll<HTMLDetailsElement>(`#scorecard ${which}`),
];

/** Opens or closes every criterion. */
export function unfoldAll(isOpen: boolean): void {
  for (const part of folds('[id^="criterion-"]')) part.open = isOpen;
}

/** The view made for printing has nothing folded. */
export function unfoldEverything(): void {
  for (const part of folds('details')) part.open = true;
}

/** Opens all that one part of the page lies in, and goes there. */
export function unfoldTo(id: string): void {
  const part = id === '' ? null : document.getElementById(id);
  if (!part) return;
  for (let above: Element | null = part; above; above = above.parentElement)
    if (above instanceof HTMLDetailsElement) above.open = true;
  const own = part.querySelector<HTMLDetailsElement>(':scope > details[data-fold]');
  if (own) own.open = true;
  part.scrollIntoView({ block: own ? 'start' : 'center' });
}

/** Paper has no way to unfold: everything folded is opened before it prints, and folded again after. */
export function useOpenForPrint(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = (): void => {
      opened = folds('details:not([open])');
      for (const part of opened) part.open = true;
    };
    const close = (): void => {
      for (const part of opened) part.open = false;
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);
}
