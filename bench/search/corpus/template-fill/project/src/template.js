/** The value at a path like `user.name`; undefined where there is none. */
export function lookUp(values, path) {
  let current = values;
  for (const key of path.split(".")) {
    if (current === null || typeof current !== "object" || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

const FILTERS = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
};

/** Fills `{{ path | filter }}`. What has no value stays empty, or throws if `strict`. */
export function fill(template, values, { strict = false } = {}) {
  return template.replace(/\{\{\s*([\w.]+)\s*(?:\|\s*(\w+)\s*)?\}\}/, (_, path, filter) => {
    const value = lookUp(values, path);
    if (value === undefined && strict) throw new Error(`no value for ${path}`);
    const text = String(value ?? "");
    if (filter === undefined) return text;
    if (!Object.hasOwn(FILTERS, filter)) throw new Error(`no filter ${filter}`);
    return FILTERS[filter](text);
  });
}
