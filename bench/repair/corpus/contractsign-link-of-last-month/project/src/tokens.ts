import jwt from "jsonwebtoken";

const SECRET = process.env.SIGN_SECRET ?? "development-only";
const WEEK = 7 * 24 * 60 * 60;

export interface SignClaims {
  contract: string;
  signer: string;
}

export interface SessionClaims {
  user: string;
}

/** Token of the link that is mailed to whoever has to sign. */
export function issueLink(contract: string, signer: string, seconds = WEEK): string {
  return jwt.sign({ contract, signer }, SECRET, { expiresIn: seconds });
}

export function readLink(token: string): SignClaims {
  return jwt.verify(token, SECRET) as SignClaims;
}

export function issueSession(user: string): string {
  return jwt.sign({ user }, SECRET, { expiresIn: "8h" });
}

export function readSession(token: string): SessionClaims {
  return jwt.verify(token, SECRET) as SessionClaims;
}
