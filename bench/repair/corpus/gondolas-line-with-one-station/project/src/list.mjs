// The feed comes from XML: an element that occurs once is no list, and one that does not occur is missing.
export function list(value) {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
