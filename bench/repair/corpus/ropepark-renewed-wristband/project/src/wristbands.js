import jwt from "jsonwebtoken";

const SECRET = process.env.WRISTBAND_SECRET ?? "only-for-development";
/** So long a guest may climb, from when the wristband is issued or renewed. */
const VALID = "2h";

export function issue(guest) {
  return jwt.sign(guest, SECRET, { expiresIn: VALID });
}

export function read(token) {
  return jwt.verify(token, SECRET);
}
