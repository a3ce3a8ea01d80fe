/** An answer of the example service, as far as the demo looks at it. */
export interface ServiceAnswer {
  readonly status: number;
  readonly detail: string;
  readonly challenge: string | null;
}

/** Calls a protected route with a token, or with none. */
export async function callService(port: number, path: string, token: string | null): Promise<ServiceAnswer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(10_000),
  });
  const body = (await response.json().catch(() => null)) as { detail?: unknown } | null;
  return {
    status: response.status,
    detail: typeof body?.detail === "string" ? body.detail : "",
    challenge: response.headers.get("www-authenticate"),
  };
}
