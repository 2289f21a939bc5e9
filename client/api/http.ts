import type { ApiError } from '../../shared/api.ts';

/** A refused or failed request, with words a person can act on. */
export class RequestFailed extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** A seat's secret token. */
  token?: string;
  signal?: AbortSignal;
}

/** One call of the JSON API. Rejects with `RequestFailed`; a network that is away has the code `offline`. */
export async function request<T>(
  path: string,
  { method = 'GET', body, token, signal }: RequestOptions = {},
): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (token) headers.authorization = `Bearer ${token}`;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch {
    throw new RequestFailed(0, 'offline', 'The server cannot be reached. Try again in a moment.');
  }
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const error = (answer as ApiError | null)?.error;
  throw new RequestFailed(
    response.status,
    error?.code ?? 'failed',
    error?.message ?? 'That did not work. Try again in a moment.',
  );
}
