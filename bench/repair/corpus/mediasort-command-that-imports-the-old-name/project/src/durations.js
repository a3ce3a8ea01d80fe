/** Seconds as "1:02:03" or "2:03". */
export function formatDuration(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = two(Math.round(seconds % 60));
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** "1:02:03" as seconds. */
export function parseDuration(text) {
  return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

export function totalDuration(items) {
  return items.reduce((sum, item) => sum + parseDuration(item.duration), 0);
}
