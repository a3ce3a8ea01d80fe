const PAIR = /^(.+)=(.*)$/;

/** Cookies of a request by name; of equal names the first counts. */
export function parseCookies(header) {
  const cookies = {};
  for (const part of header.split(";")) {
    const [, name, value] = PAIR.exec(part) ?? [];
    const key = name?.trim();
    if (!key || Object.hasOwn(cookies, key)) continue;
    cookies[key] = decoded(unquoted(value.trim()));
  }
  return cookies;
}

function unquoted(value) {
  return /^".*"$/.test(value) ? value.slice(1, -1) : value;
}

function decoded(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The header that sets a cookie. */
export function cookieText(name, value, { maxAge, path = "/", isSecure = false } = {}) {
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${path}`];
  if (maxAge !== undefined) parts.push(`Max-Age=${Math.trunc(maxAge)}`);
  if (isSecure) parts.push("Secure");
  return parts.join("; ");
}
