// What a closed terminal, a closed pipe and a stray signal may do to a process: nothing. Plain JavaScript, because the door behind the
// npm commands needs it before anything is built.

let guarded = false;
/** @type {(() => void) | null} */
let whenGone = null;

/**
 * Nobody reads any more: whoever does more than talk goes on all the same. An unheard 'error' of a stream would end the process.
 * Node opens a debugger for whoever can send SIGUSR1; a listener of ours takes its place.
 */
export function guardStreams() {
  if (guarded) return;
  guarded = true;
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => {
      whenGone?.();
    });
  process.on('SIGUSR1', () => undefined);
}

/**
 * For a command that only shows something: once nobody reads it, it ends quietly.
 * @param {() => void} end
 */
export function endWhenUnread(end) {
  whenGone = end;
}

/**
 * Says something to whoever may be there; a full disk behind a redirected stream throws at once.
 * @param {NodeJS.WriteStream} stream
 * @param {string} text
 */
export function tell(stream, text) {
  try {
    stream.write(text);
  } catch {
    // Nobody can be told.
  }
}
