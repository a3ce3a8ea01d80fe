const DEFAULTS = { timeout: 5_000, retries: 3, prefix: "/api", isQuiet: false };

/** Settings of a client; what is not given is as usual. */
export function settingsOf(given = {}) {
  return {
    timeout: given.timeout || DEFAULTS.timeout,
    retries: given.retries || DEFAULTS.retries,
    prefix: given.prefix ?? DEFAULTS.prefix,
    isQuiet: given.isQuiet ?? DEFAULTS.isQuiet,
  };
}

/** The longest that a call can take, with all its retries. */
export function longestWait(given) {
  const { timeout, retries } = settingsOf(given);
  return timeout * (retries + 1);
}

export function urlOf(path, given) {
  const { prefix } = settingsOf(given);
  return `${prefix.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`;
}
