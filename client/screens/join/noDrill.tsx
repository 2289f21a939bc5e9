import type { RequestFailed } from '../../api/http.ts';
import { H1, QUIET_BUTTON } from '../../components/shellPlain.tsx';
import CodeForm from './codeForm.tsx';

/** The code led nowhere: why, and the field again. */
export default function NoDrill({
  code,
  failure,
  onRetry,
}: {
  code: string;
  failure: RequestFailed;
  onRetry: () => void;
}) {
  const isUnknown = failure.status === 404;
  return (
    <div className="flex flex-col gap-5">
      <H1>{isUnknown ? 'No drill has this code' : 'The drill could not be opened'}</H1>
      <p className="text-base text-fg-2">
        {isUnknown
          ? `${code} is not a code of this server. Compare it with the facilitator's screen: the letters are easy to mix up when read aloud.`
          : failure.message}
      </p>
      {!isUnknown && (
        <button type="button" className={QUIET_BUTTON} onClick={onRetry}>
          Try again
        </button>
      )}
      <CodeForm initial={code} />
    </div>
  );
}
