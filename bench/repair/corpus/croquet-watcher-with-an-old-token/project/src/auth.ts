import type { NextFunction, Request, Response } from "express";
import jwt from "jsonwebtoken";

export interface Signed extends Request {
  player?: string;
}

function tokenOf(req: Request): string | null {
  const [scheme, token] = (req.headers.authorization ?? "").split(" ");
  return scheme === "Bearer" && token ? token : null;
}

function playerOf(token: string, secret: string): string {
  return (jwt.verify(token, secret) as { sub: string }).sub;
}

/** Only for those who are signed in. */
export function required(secret: string) {
  return (req: Signed, res: Response, next: NextFunction) => {
    const token = tokenOf(req);
    if (!token) return res.status(401).json({ error: "sign in" });
    try {
      req.player = playerOf(token, secret);
    } catch {
      return res.status(401).json({ error: "sign in" });
    }
    return next();
  };
}

/** For everybody; tells who it is, if they are signed in. */
export function optional(secret: string) {
  return (req: Signed, _res: Response, next: NextFunction) => {
    const token = tokenOf(req);
    if (token) req.player = playerOf(token, secret);
    next();
  };
}
