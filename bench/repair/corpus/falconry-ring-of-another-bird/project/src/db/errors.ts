export class ClientKnownRequestError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly meta: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = "ClientKnownRequestError";
  }
}

/** Whether a row could not be written because another one has the same value in this column. */
export function isTaken(error: unknown, column: string): boolean {
  return (
    error instanceof ClientKnownRequestError &&
    error.code === "P2002" &&
    (error.meta.target as string[]).includes(column)
  );
}
