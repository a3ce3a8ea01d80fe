/** What can be wrong with something that should have been an event. */
export type EventErrorCode =
  | "bad_json"
  | "bad_envelope"
  | "bad_payload"
  | "bad_counts"
  | "no_event"
  | "no_trace"
  | "too_large"
  | "unrecognised";

/** An error with a code to decide on, a sentence for people, and where there is one a remedy. */
export class EventError extends Error {
  readonly code: EventErrorCode;
  /** What the reader can do about it. */
  readonly remedy: string | null;

  constructor(code: EventErrorCode, message: string, options: { cause?: unknown; remedy?: string } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "EventError";
    this.code = code;
    this.remedy = options.remedy ?? null;
  }
}
