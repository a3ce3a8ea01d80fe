/** Targets as configured. What a target leaves open, or sets to null, is as the defaults say. */
export function readTargets(raw) {
  return raw.map(({ name, url, headers = {}, fields, retries }) => ({
    name,
    url,
    headers,
    fields: fields ?? ["title", "level"],
    retries: retries ?? 3,
  }));
}
