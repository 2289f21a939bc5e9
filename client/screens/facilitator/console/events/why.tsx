import { TextField } from '../../../../components/kit.tsx';

const OFTEN = ['To pace the room', 'They are ahead of it', 'To fit what they did', 'Too much at once'];

/** Why something is changed: for the record, in a word or two. */
export function Why({
  value,
  onChange,
  isMissing,
}: {
  value: string;
  onChange: (value: string) => void;
  isMissing: boolean;
}) {
  return (
    <div className="flex flex-col gap-1">
      <TextField
        label="Why, for the record"
        value={value}
        onChange={onChange}
        maxLength={1_000}
        error={isMissing ? 'Say why. A word is enough.' : null}
      />
      <div className="flex flex-wrap gap-1">
        {OFTEN.map((words) => (
          <button
            key={words}
            type="button"
            aria-pressed={value === words}
            onClick={() => onChange(words)}
            className="min-h-[26px] rounded-control border border-line px-1.5 text-small text-fg-2 aria-pressed:border-act aria-pressed:text-fg"
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}
