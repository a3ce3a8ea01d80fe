import type { Programme } from './programme'

export function asText({ title, days }: Programme): string {
  const blocks = days.map(({ day, entries }) => {
    const lines = entries.map(({ time, film, venue }) => `  ${time}  ${film} (${venue})`)
    return [day, ...(lines.length ? lines : ['  no screenings'])].join('\n')
  })
  return [title, ...blocks].join('\n\n')
}
