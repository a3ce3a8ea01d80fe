import { read } from "./tokens.js";
import { Unauthorized } from "./unauthorized.js";

export function requireSession(req, res, next) {
  const [kind, token] = (req.get("authorization") ?? "").split(" ");
  if (kind !== "Bearer" || !token) throw new Unauthorized("no_session", "Sign in first");
  try {
    req.session = read(token);
  } catch (error) {
    if (error.name === "JsonWebTokenError") throw new Unauthorized("invalid_token", "The session is invalid");
    throw error;
  }
  next();
}
