const stamp = iso => iso.replace(/[-:]/g, '').replace(/\.\d+/, '')
const escaped = text => text.replace(/([\\;,])/g, '\\$1')

function position ({ position }) {
  const { lat, lng } = position
  return `GEO:${lat};${lng}`
}

/** Lines of an event. What is not known of it has no line. */
function eventLines (event) {
  const lines = [
    'BEGIN:VEVENT',
    `UID:${event.id}`,
    `DTSTART:${stamp(event.start)}`,
    `DTEND:${stamp(event.end)}`,
    `SUMMARY:${escaped(event.title)}`
  ]
  if (event.venue) lines.push(`LOCATION:${escaped(event.venue)}`)
  lines.push(position(event))
  if (event.url) lines.push(`URL:${event.url}`)
  lines.push('END:VEVENT')
  return lines
}

export function toIcs (events) {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap(eventLines), 'END:VCALENDAR', ''].join('\r\n')
}
