/** What can go wrong in the engine, as its callers tell it apart. */
export type EngineErrorCode =
  | "bad_input"
  | "repository_unreadable"
  | "release_unknown"
  | "sandbox_unavailable"
  | "sandbox_failed"
  | "environment_failed"
  | "edit_refused"
  | "time_limit"
  | "internal";

/** An error with a code to decide on, a sentence for people, and where there is one a remedy. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;
  /** What the reader can do about it. */
  readonly remedy: string | null;

  constructor(code: EngineErrorCode, message: string, options: { cause?: unknown; remedy?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "EngineError";
    this.code = code;
    this.remedy = options.remedy ?? null;
  }
}
