/** The parts of `a=1&b=two%20words` as an object; a name that stands twice has a list of values. */
export function parseQuery(text: string): Record<string, string | string[]> {
  const parsed: Record<string, string | string[]> = {};
  for (const part of text.replace(/^\?/, "").split("&")) {
    if (part === "") continue;
    const [name, value = ""] = part.split("=");
    const key = decodeURIComponent(name);
    const known = parsed[key];
    if (known === undefined) parsed[key] = value;
    else if (Array.isArray(known)) known.push(decodeURIComponent(value));
    else parsed[key] = [known, decodeURIComponent(value)];
  }
  return parsed;
}
