function isObject(value) {
  return typeof value === "object" && !Array.isArray(value);
}

/** Settings of `more` over those of `base`, objects merged deeply; neither is changed. */
export function merge(base, more) {
  const merged = { ...base };
  for (const [key, value] of Object.entries(more)) {
    merged[key] = isObject(value) && isObject(merged[key]) ? merge(merged[key], value) : value;
  }
  return merged;
}
