/**
 * Arguments of a call that works, with the part empty that the error is about: `{ ...order, customer: undefined }`. The
 * likeliest first; none where no part is known.
 */
export function emptiedSamples(
  given: readonly string[],
  paths: readonly (readonly string[] | null)[],
  empty: "undefined" | "null",
): string[][] {
  return paths.flatMap((path, index) => {
    const own = given[index];
    if (path === null) return [];
    if (own === undefined) return path.length === 0 ? [withValue(given, index, empty)] : [];
    const all = path.length === 0 ? [empty] : [without(own, path, empty), eachWithout(own, path, empty)];
    return all.map((text) => withValue(given, index, text));
  });
}

function withValue(given: readonly string[], index: number, text: string): string[] {
  const filled = Array.from(
    { length: Math.max(given.length, index + 1) },
    (_, at) => given[at] ?? "undefined",
  );
  return filled.with(index, text);
}

/** An object with one part of it empty. */
export function without(value: string, [name = "", ...rest]: readonly string[], empty: string): string {
  const base = /^[\w$.[\]]+$/.test(value) ? value : `(${value})`;
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  const access = /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  const inner = rest.length === 0 ? empty : without(`${base}${access}`, rest, empty);
  return `{ ...${base}, ${key}: ${inner} }`;
}

/** A list of such objects. */
export function eachWithout(value: string, path: readonly string[], empty: string): string {
  const base = /^[\w$.[\]]+$/.test(value) ? value : `(${value})`;
  return `${base}.map((one) => (${without("one", path, empty)}))`;
}
