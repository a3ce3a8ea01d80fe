/**
 * JSON as `jsonb` takes it. PostgreSQL refuses the character NUL and halves of surrogate pairs, which strangers can put into
 * any text or name; taking them out of the finished JSON would break a text that only speaks of `\u0000`.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "string") return storable(inner);
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    const names = Object.keys(inner);
    if (names.every((name) => storable(name) === name)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, own]) => [storable(name), own]));
  });
}

function storable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
