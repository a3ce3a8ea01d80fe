import { byRegion } from './group.js'

export async function report (client) {
  const trails = await client.listTrails()
  const lines = Object.entries(byRegion(trails)).map(([region, km]) => `${region}: ${km.toFixed(1)} km`)
  return lines.join('\n')
}
