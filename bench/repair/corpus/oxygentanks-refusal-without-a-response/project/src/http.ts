export interface HttpResponse {
  status: number;
  data: any;
}

/** What the client throws: with the response where there was one, with a code where the other side was not reached. */
export class HttpError extends Error {
  readonly response: HttpResponse;
  readonly code: string | undefined;

  constructor(message: string, { response, code }: { response?: HttpResponse; code?: string } = {}) {
    super(message);
    this.name = "HttpError";
    this.response = response as HttpResponse;
    this.code = code;
  }
}

export interface Http {
  get(path: string): Promise<HttpResponse>;
}

export function httpAt(base: string): Http {
  return {
    async get(path) {
      let answer: Response;
      try {
        answer = await fetch(new URL(path, base), { signal: AbortSignal.timeout(5000) });
      } catch (error) {
        const { message, cause } = error as Error & { cause?: { code?: string } };
        throw new HttpError(message, { code: cause?.code });
      }
      const response = { status: answer.status, data: await answer.json().catch(() => null) };
      if (!answer.ok) throw new HttpError(`status ${answer.status}`, { response });
      return response;
    },
  };
}
