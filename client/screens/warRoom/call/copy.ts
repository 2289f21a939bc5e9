/** Copies text, also on a plain-http address in a meeting room, where the clipboard API is closed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused; the old way may still be open.
  }
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'sr-only';
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  return done;
}
