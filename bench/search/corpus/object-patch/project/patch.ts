export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

function isFields(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The target with a patch applied: fields that are null in the patch go, others are replaced or patched. */
export function applyPatch(target: Json | undefined, patch: Json): Json {
  if (!isFields(patch)) return patch;
  const result: Fields = isFields(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    result[key] = applyPatch(result[key], value);
  }
  return result;
}

/** Paths of the fields that a patch touches, such as `address.city`. */
export function touched(patch: Json, prefix = ""): string[] {
  if (!isFields(patch)) return [];
  return Object.entries(patch).flatMap(([key, value]) => {
    const path = prefix + key;
    return isFields(value) ? touched(value, `${path}.`) : [path];
  });
}
