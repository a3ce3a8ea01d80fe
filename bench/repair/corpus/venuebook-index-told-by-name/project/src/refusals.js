import { PrismaClientKnownRequestError } from "./db/errors.js";

/** Answers of this service to what the database refuses. */
function translated(error) {
  if (!(error instanceof PrismaClientKnownRequestError)) return null;
  switch (error.code) {
    case "P2002":
      return { status: 409, body: { error: "taken", on: error.meta.target.join(", ") } };
    case "P2025":
      return { status: 404, body: { error: "not found" } };
    default:
      return null;
  }
}

/** A handler that answers what the database refuses; other errors go on to the error handler. */
export function refusing(handler) {
  return async (req, res) => {
    try {
      await handler(req, res);
    } catch (error) {
      const known = translated(error);
      if (!known) throw error;
      res.status(known.status).json(known.body);
    }
  };
}
