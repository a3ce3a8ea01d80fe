export type Status = 400 | 401 | 404 | 413;

export class ApiError extends Error {
  readonly status: Status;
  readonly reason: string;

  constructor(status: Status, reason: string) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }
}
