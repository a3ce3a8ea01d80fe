/** What can go wrong on a forge, as its callers tell it apart. Only `unreachable` is worth another try. */
export type ForgeErrorCode =
  | "repository_unreadable"
  | "protected_branch"
  | "branch_taken"
  | "bad_change"
  | "not_found"
  | "unreachable";

export class ForgeError extends Error {
  readonly code: ForgeErrorCode;
  /** What the reader can do about it. */
  readonly remedy: string | null;

  constructor(code: ForgeErrorCode, message: string, options: { cause?: unknown; remedy?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "ForgeError";
    this.code = code;
    this.remedy = options.remedy ?? null;
  }
}
