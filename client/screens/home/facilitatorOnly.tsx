import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { Loading, Shell } from '../../components/shell.tsx';
import { PLAIN_BUTTON, Trouble } from '../../components/shellPlain.tsx';
import { useSession } from './session.ts';

/** Sends whoever is not signed in to the sign-in, and back afterwards. The server checks each call by itself. */
export default function FacilitatorOnly({ children }: { children: ReactNode }) {
  const { session, failure, reload } = useSession();
  if (session?.facilitator) return children;
  if (session) {
    const here = location.pathname + location.search;
    return <Redirect to={`/signin?next=${encodeURIComponent(here)}`} replace />;
  }
  return (
    <Shell>
      {failure ? (
        <div className="flex flex-col items-start gap-3">
          <Trouble>{failure.message}</Trouble>
          <button type="button" className={PLAIN_BUTTON} onClick={reload}>
            Try again
          </button>
        </div>
      ) : (
        <Loading />
      )}
    </Shell>
  );
}
