import type { ApiError } from '../../shared/api.ts';
import { RequestFailed } from './http.ts';

/** Sends a file as its bytes. Rejects as `request` does. */
export async function upload<T>(path: string, file: File): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${path}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'same-origin',
      body: file,
    });
  } catch {
    throw new RequestFailed(
      0,
      'offline',
      'The file did not reach the server. Check that it is not too large and still there, then try again.',
    );
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const error = (answer as ApiError | null)?.error;
  throw new RequestFailed(
    response.status,
    error?.code ?? 'failed',
    error?.message ?? 'That did not work. Try again in a moment.',
  );
}
