/** Depths by resort, as the weather service measures them. */
export async function depths(base) {
  const response = await fetch(new URL("/v2/snow", base), { signal: AbortSignal.timeout(3_000) });
  if (!response.ok) throw new Error(`the weather service answered ${response.status}`);
  return response.json();
}
