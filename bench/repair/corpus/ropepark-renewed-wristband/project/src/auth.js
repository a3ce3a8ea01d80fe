import { read } from "./wristbands.js";

export function guestOnly(req, res, next) {
  const [, token] = /^Bearer (.+)$/.exec(req.get("authorization") ?? "") ?? [];
  try {
    req.guest = read(token);
  } catch {
    return res.status(401).json({ error: "no valid wristband" });
  }
  next();
}
