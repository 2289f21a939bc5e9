import { Link } from 'wouter';
import { Shell, useTitle } from '../../components/shell.tsx';
import { H1, PLAIN_BUTTON, PRIMARY_BUTTON } from '../../components/shellPlain.tsx';

export default function NotFound() {
  useTitle('No such page');
  return (
    <Shell width="column">
      <div className="flex flex-col items-start gap-4">
        <H1>There is no page here</H1>
        <p className="text-base text-fg-2">
          The address may be cut off. A drill code is the surest way in; seats you hold on this device are on
          the start page.
        </p>
        <div className="flex flex-wrap gap-2">
          <Link href="/j" className={PRIMARY_BUTTON}>
            Enter a drill code
          </Link>
          <Link href="/" className={PLAIN_BUTTON}>
            To the start page
          </Link>
        </div>
      </div>
    </Shell>
  );
}
