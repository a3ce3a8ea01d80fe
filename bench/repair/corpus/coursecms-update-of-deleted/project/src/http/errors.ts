import { KnownRequestError } from "../db/client.ts";

export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const lessonMissing = () => new ApiError(404, "lesson not found");

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof KnownRequestError && error.code === code;
}
