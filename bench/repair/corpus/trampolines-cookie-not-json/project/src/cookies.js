/** Cookies of a request by name. */
export function cookiesOf(req) {
  const header = req.get("cookie") ?? "";
  return Object.fromEntries(
    header
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part.includes("="))
      .map((part) => {
        const at = part.indexOf("=");
        return [part.slice(0, at), safeDecode(part.slice(at + 1))];
      }),
  );
}

/** Visitors' browsers and extensions rewrite cookies: what cannot be decoded is taken as it is. */
function safeDecode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
