import type { CodeIndex } from "../../../code/code-index.ts";

const MOST_FILES = 30;

/**
 * Parts that the tree reads of things with this name, or gives them: `address.city`, `address["city"]`,
 * `address: { city: … }`. The reads of one file can be left out, where it is the one in doubt.
 */
export function partsReadOf(code: CodeIndex, name: string, without?: string): Set<string> {
  const found = new Set<string>();
  const own = name.replace(/\$/g, "\\$");
  const read = new RegExp(`\\b${own}(?:\\?\\.|\\.)([A-Za-z_$][\\w$]*)|\\b${own}\\[(["'])(\\w+)\\2\\]`, "g");
  const given = new RegExp(`\\b${own}["']?\\s*[:=]\\s*\\{([^{}]*)\\}`, "g");
  for (const path of code.naming(name).slice(0, MOST_FILES)) {
    const text = code.file(path)?.text ?? "";
    if (path !== without)
      for (const [, dotted, , keyed] of text.matchAll(read)) found.add(dotted ?? keyed ?? "");
    for (const [, inner] of text.matchAll(given))
      for (const [, key] of (inner ?? "").matchAll(/(?:^|,)\s*["']?([A-Za-z_$][\w$]*)["']?\s*(?=[:,]|$)/g))
        found.add(key ?? "");
  }
  return found;
}
