export async function longest (client) {
  const trails = await client.allTrails()
  return trails.toSorted((a, b) => b.km - a.km)[0]?.name ?? null
}
