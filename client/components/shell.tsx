import type { ReactNode } from 'react';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { ringing } from './ringing.ts';
import { ExerciseTag, QUIET_BUTTON } from './shellPlain.tsx';

export { ExerciseTag };

const ComfortDialog = lazy(() => import('./comfortDialog.tsx'));

/** Sets the tab's title: `EXERCISE · Lobby`, and `(1) EXERCISE · Lobby` while a page rings; the icon follows from the pager. */
export function useTitle(text: string): void {
  const count = useSyncExternalStore(ringing.subscribe, ringing.getState).count;
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}EXERCISE · ${text}`;
  }, [text, count]);
}

/** Opens this device's settings. The dialog is loaded when first asked for. */
function ComfortButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={QUIET_BUTTON} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Comfort
      </button>
      {isOpen && (
        <Suspense>
          <ComfortDialog isOpen onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

const WIDTH = {
  /** One reading column: join, sign-in, lobby on a phone. */
  column: 'mx-auto w-full max-w-[440px] px-4 py-6',
  page: 'mx-auto w-full max-w-5xl px-4 py-6',
  /** Edge to edge; the screen brings its own padding. */
  full: 'w-full',
};

interface ShellProps {
  children: ReactNode;
  width?: keyof typeof WIDTH;
  /** Left in the header, after the EXERCISE tag. */
  title?: ReactNode;
  /** Right in the header, before Comfort. */
  actions?: ReactNode;
  supportLines?: readonly { locale: string; text: string }[];
  /** The header stays in sight, with what stands under it. */
  sticky?: ReactNode;
  /** From a tablet up the screen is as high as the window, and what is long scrolls inside it. */
  fills?: boolean;
  /** The screen keeps its own EXERCISE tag in sight on a phone, where the header scrolls away. */
  tagsItself?: boolean;
  /** Comfort is in a menu of the screen's own. */
  hidesComfort?: boolean;
}

/** What is around every screen: tape, EXERCISE, a way past the header, one main landmark, support lines where a drill gives them. */
export function Shell({
  children,
  width = 'page',
  title,
  actions,
  supportLines = [],
  sticky,
  fills = false,
  tagsItself = false,
  hidesComfort = false,
}: ShellProps) {
  const isSticky = sticky !== undefined;
  return (
    <div className={`flex min-h-dvh flex-col ${fills ? 'md:h-dvh md:overflow-hidden' : ''}`}>
      <a href="#main" className="m-skip">
        Skip to the content
      </a>
      <div className="m-tape" aria-hidden />
      <div className={isSticky ? 'sticky top-0 z-30 bg-bg [@media(max-height:500px)]:static' : 'contents'}>
        <header
          className={`flex min-h-[52px] flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1 ${tagsItself || fills ? 'md:flex-nowrap' : ''}`}
        >
          <span className={tagsItself ? 'max-[767px]:hidden' : undefined}>
            <ExerciseTag />
          </span>
          <div className="min-w-0 text-body">
            {title ?? (
              <a href="/" className="font-semibold text-fg">
                Muster
              </a>
            )}
          </div>
          <div
            className={`ml-auto flex flex-wrap items-center gap-2 ${tagsItself ? 'shrink-0 md:flex-nowrap' : fills ? 'md:shrink-0 md:flex-nowrap' : ''}`}
          >
            {actions}
            {!hidesComfort && <ComfortButton />}
          </div>
        </header>
        {sticky}
      </div>
      <main
        id="main"
        tabIndex={-1}
        className={`flex-1 outline-none ${WIDTH[width]} ${fills ? 'md:flex md:min-h-0 md:flex-col' : ''}`}
      >
        {children}
      </main>
      {supportLines.length > 0 && (
        <footer className="border-t border-line px-4 py-3">
          <div className="mx-auto max-w-5xl">
            <SupportLines lines={supportLines} />
          </div>
        </footer>
      )}
    </div>
  );
}

/** Real help for real people, by place. */
export const SupportLines = ({ lines }: { lines: readonly { locale: string; text: string }[] }) => (
  <details className="text-small text-fg-2">
    <summary className="min-h-6 py-0.5">If something here comes close to home: real support lines</summary>
    <SupportLinesOpen lines={lines} />
  </details>
);

export const SupportLinesOpen = ({ lines }: { lines: readonly { locale: string; text: string }[] }) => (
  <dl className="mt-2 grid gap-x-6 gap-y-2 text-small text-fg-2 sm:grid-cols-2">
    {lines.map(({ locale, text }) => (
      <div key={locale + text}>
        <dt className="text-meta text-fg-3">{locale}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

/** While a screen's code or first answer is on its way: words in the place where it will stand, nothing that spins. */
export function Loading({ children = 'Opening…' }: { children?: ReactNode }) {
  return (
    <div className="m-late px-4 py-6 text-body text-fg-2">
      <p role="status">{children}</p>
    </div>
  );
}
