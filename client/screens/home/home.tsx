import { Link, Redirect } from 'wouter';
import { tickets } from '../../api/tickets.ts';
import { Shell, useTitle } from '../../components/shell.tsx';
import { H1, PLAIN_BUTTON, QUIET_BUTTON } from '../../components/shellPlain.tsx';
import { playPath } from '../join/code.ts';
import CodeForm from '../join/codeForm.tsx';
import { useSession } from './session.ts';

/** A participant's way in first; whoever runs drills goes straight on to them. */
export default function Home() {
  useTitle('Muster');
  const { session } = useSession();
  const held = tickets();
  if (session?.facilitator) return <Redirect to="/drills" replace />;
  return (
    <Shell width="column">
      <div className="flex flex-col gap-8">
        <div className="flex flex-col gap-2">
          <H1>Take your seat</H1>
          <p className="text-base text-fg-2">
            Muster is a drill room for incidents in AI models: real paging, a containment clock, and a score
            you can check. Nothing here touches production.
          </p>
        </div>
        {held.length > 0 && (
          <section aria-labelledby="held" className="flex flex-col gap-2">
            <h2 id="held" className="text-body font-semibold">
              Your seats on this device
            </h2>
            <ul className="flex flex-col gap-2">
              {held.slice(0, 5).map((ticket) => (
                <li key={ticket.drillId + ticket.seat}>
                  <Link href={playPath(ticket)} className={`${PLAIN_BUTTON} w-full justify-between`}>
                    <span>Go back to your seat</span>
                    <span dir="auto" className="min-w-0 truncate text-small text-fg-2">
                      {ticket.name}, {ticket.seat.replace(/^seat-/, '').toUpperCase()}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-label="Join with a code">
          <CodeForm />
        </section>
        <section
          aria-labelledby="alone"
          className="flex flex-col items-start gap-1 border-t border-line pt-5"
        >
          <h2 id="alone" className="text-body font-semibold">
            No code, no team today
          </h2>
          <Link href="/practice" className={`${QUIET_BUTTON} -ml-2`}>
            Practise alone, without an account
          </Link>
        </section>
        <section aria-labelledby="run" className="flex flex-col items-start gap-1 border-t border-line pt-5">
          <h2 id="run" className="text-body font-semibold">
            I run drills
          </h2>
          {session?.setupNeeded ? (
            <p className="text-body text-fg-2">
              This server has no facilitator yet. Open the set-up link it printed when it started.
            </p>
          ) : (
            <Link href="/signin" className={`${QUIET_BUTTON} -ml-2`}>
              Sign in as facilitator
            </Link>
          )}
        </section>
      </div>
    </Shell>
  );
}
