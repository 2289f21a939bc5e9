import type { RefObject } from 'react';
import { Problem } from '../../../../components/kit.tsx';
import { Key } from '../../../warRoom/userText.tsx';

/** One line that Enter sends. What is typed stays until the server has it. */
export function LineField({
  label,
  placeholder,
  value,
  onChange,
  onSend,
  busy,
  refusal,
  field,
}: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  onSend: () => void;
  busy: boolean;
  refusal: string | null;
  field?: RefObject<HTMLTextAreaElement | null>;
}) {
  return (
    <div className="flex flex-col gap-1">
      <div className="relative">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          aria-label={label}
          placeholder={placeholder}
          value={value}
          aria-busy={busy || undefined}
          onChange={({ target }) => onChange(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (!busy && value.trim() !== '') onSend();
          }}
          className="max-h-32 min-h-8 w-full resize-none rounded-control border border-line-strong bg-bg py-1.5 pr-9 pl-2 text-small text-fg [field-sizing:content] placeholder:text-fg-3 max-[767px]:min-h-11"
        />
        <span aria-hidden className="pointer-events-none absolute right-2 bottom-2.5">
          <Key>⏎</Key>
        </span>
      </div>
      {refusal && <Problem>{refusal}</Problem>}
    </div>
  );
}
