const TIME = /^(\d+):(\d{2})\.(\d{2})$/

/** Hundredths of a second of a time. */
export function hundredths (text) {
  const [, minutes, seconds, parts] = text.match(TIME)
  return (Number(minutes) * 60 + Number(seconds)) * 100 + Number(parts)
}

export function written (value) {
  const minutes = Math.floor(value / 6000)
  const rest = (value % 6000 / 100).toFixed(2)
  return minutes > 0 ? `${minutes}:${rest.padStart(5, '0')}` : rest
}
