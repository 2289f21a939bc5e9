import type { DragEvent } from 'react';
import { useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { join } from '../../components/join.ts';

/** A place where a file is dropped, with a button that chooses one: both do the same. */
export function FileDrop({
  label,
  hint,
  accept,
  busyWords,
  isBusy,
  onFile,
}: {
  /** On the button. */
  label: string;
  hint: string;
  accept: string;
  busyWords: string;
  isBusy: boolean;
  onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the one for everybody.
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={join(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-dashed p-3',
        isOver ? 'border-act bg-raised' : 'border-line-strong',
      )}
    >
      <Button isBusy={isBusy} onPress={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <span role="status" className="min-w-0 flex-1 basis-48 text-small text-fg-2">
        {isBusy ? busyWords : hint}
      </span>
    </div>
  );
}
