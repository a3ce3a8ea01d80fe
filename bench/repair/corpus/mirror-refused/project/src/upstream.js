export async function changes(base, limit) {
  const response = await fetch(`${base}/changes?limit=${limit}`);
  if (!response.ok) throw new Error(`upstream answered ${response.status}`);
  const { changes } = await response.json();
  return changes;
}
