/** A time of the day such as 09:30, some minutes later. */
export function plusMinutes(time, minutes) {
  const [hours, rest] = time.split(":").map(Number);
  const total = hours * 60 + rest + minutes;
  const two = (value) => String(value).padStart(2, "0");
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
}
