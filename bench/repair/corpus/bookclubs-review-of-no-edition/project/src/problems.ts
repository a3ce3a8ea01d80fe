import { KnownRequestError } from "./db/errors.ts";

export interface Problem {
  status: number;
  title: string;
}

/** What to tell the client of an error of the database; null where it is not the client's business. */
export function toProblem(error: Error): Problem | null {
  if (!(error instanceof KnownRequestError)) return null;
  switch (error.code) {
    case "P2002":
      return { status: 409, title: `${error.model} exists already` };
    case "P2025":
      return { status: 404, title: `${error.model} not found` };
    default:
      return null;
  }
}
