import type { RequestHandler } from "express";
import { readSession } from "./tokens.ts";

export const requireUser: RequestHandler = (req, res, next) => {
  const [scheme, token] = (req.get("authorization") ?? "").split(" ");
  if (scheme !== "Bearer" || !token) {
    res.status(401).json({ error: "unauthorized" });
    return;
  }
  try {
    res.locals.user = readSession(token).user;
  } catch {
    res.status(401).json({ error: "unauthorized" });
    return;
  }
  next();
};
