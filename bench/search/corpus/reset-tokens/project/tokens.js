export const LIFETIME_MS = 30 * 60 * 1000;

/** Tokens with which users may set a new password, each once and for a while. */
export class ResetTokens {
  #entries = new Map();

  /** Issues a token; earlier ones of the user are void. */
  issue(token, user, now) {
    for (const entry of this.#entries.values()) if (entry.user === user) entry.isVoid = true;
    this.#entries.set(token, { user, expires: now + LIFETIME_MS, isUsed: false, isVoid: false });
  }

  #isValid(entry, user, now) {
    return entry.user === user && !entry.isVoid && now < entry.expires;
  }

  /** Uses a token up; whether it was good. */
  redeem(token, user, now) {
    const entry = this.#entries.get(token);
    if (!entry || !this.#isValid(entry, user, now)) return false;
    entry.isUsed = true;
    return true;
  }

  /** Forgets tokens that are too old; returns how many. */
  sweep(now) {
    let count = 0;
    for (const [token, entry] of this.#entries) {
      if (now < entry.expires) continue;
      this.#entries.delete(token);
      count += 1;
    }
    return count;
  }
}
