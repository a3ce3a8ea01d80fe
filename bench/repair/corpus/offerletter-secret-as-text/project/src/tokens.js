import { errors, jwtVerify, SignJWT } from "jose";
import { HttpError } from "./http-error.js";

export class Tokens {
  constructor(secret) {
    this.secret = secret;
    this.key = new TextEncoder().encode(secret);
  }

  async signSession(recruiter) {
    return this.#sign({ sub: recruiter }, "session", "8h");
  }

  async readSession(token) {
    try {
      const { payload } = await jwtVerify(token, this.key, { audience: "session" });
      return payload.sub;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new HttpError(401, "please log in");
      throw error;
    }
  }

  async signOffer(offer) {
    return this.#sign({ offer }, "offer", "14d");
  }

  async readOffer(token) {
    try {
      const { payload } = await jwtVerify(token, this.secret, { audience: "offer" });
      return payload.offer;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new HttpError(410, "this link is no longer valid");
      throw error;
    }
  }

  #sign(claims, audience, expires) {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256" })
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(this.key);
  }
}
