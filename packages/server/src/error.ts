/** What can go wrong in the server, as its callers tell it apart. The API maps each code to an HTTP status. */
export type ServerErrorCode =
  | "bad_input"
  | "unauthorised"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "too_large"
  | "rate_limited"
  | "overloaded"
  | "store_unavailable"
  | "store_incompatible"
  | "settings_invalid"
  | "address_in_use"
  | "internal";

/** An error with a code to decide on, a sentence for people, and where there is one a remedy. */
export class ServerError extends Error {
  readonly code: ServerErrorCode;
  /** What the reader can do about it. */
  readonly remedy: string | null;

  constructor(code: ServerErrorCode, message: string, options: { cause?: unknown; remedy?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ServerError";
    this.code = code;
    this.remedy = options.remedy ?? null;
  }
}
