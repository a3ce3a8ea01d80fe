import jwt from "jsonwebtoken";

const KEY = process.env.SESSION_KEY ?? "studio-development-key-0123456789";

export function issue(sub, expiresIn = "1h") {
  return jwt.sign({ sub }, KEY, { expiresIn });
}

export function read(token) {
  return jwt.verify(token, KEY, { algorithms: ["HS256"] });
}
