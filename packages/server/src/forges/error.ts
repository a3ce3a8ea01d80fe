/** What can go wrong on a forge, as its callers tell it apart. Only the last two are worth another try. */
export type ForgeErrorCode =
  | "repository_unreadable"
  | "protected_branch"
  | "branch_taken"
  | "bad_change"
  | "not_found"
  /** The token or the app may not do this, or not any more. */
  | "access_denied"
  /** The forge understood and said no; its words are in the message. */
  | "refused"
  | "rate_limited"
  | "unreachable";

export class ForgeError extends Error {
  readonly code: ForgeErrorCode;
  /** What the reader can do about it. */
  readonly remedy: string | null;
  /** When another try makes sense, where the forge has said so. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: ForgeErrorCode,
    message: string,
    options: { cause?: unknown; remedy?: string; retryAfterSeconds?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ForgeError";
    this.code = code;
    this.remedy = options.remedy ?? null;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
