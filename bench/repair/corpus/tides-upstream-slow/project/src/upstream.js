export async function fetchJson(path, { base, wait }) {
  const response = await fetch(base + path, { signal: AbortSignal.timeout(wait) });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
