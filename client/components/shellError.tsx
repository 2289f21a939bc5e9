import type { ReactNode } from 'react';
import { Component } from 'react';
import { ExerciseTag } from './shell.tsx';
import { H1, PRIMARY_BUTTON } from './shellPlain.tsx';

/** The last net: a screen that broke says so in words, and one press brings it back. The drill itself lives on the server. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div>
        <div className="m-tape" aria-hidden />
        <main className="mx-auto flex max-w-[440px] flex-col items-start gap-4 px-4 py-10">
          <ExerciseTag />
          <H1>This screen broke</H1>
          <p className="text-base text-fg-2">
            The drill is not affected: it runs on the server, and your seat is kept. If it breaks again, tell
            the facilitator what you pressed.
          </p>
          <button type="button" className={PRIMARY_BUTTON} onClick={() => location.reload()}>
            Reload
          </button>
          <p className="m-mono text-small text-fg-3 [overflow-wrap:anywhere]">{error.message}</p>
        </main>
      </div>
    );
  }
}
