const two = (number) => String(number).padStart(2, "0");
const clock = (date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;

export function departureLine({ flight, to, departsAt, gate }) {
  return { time: clock(departsAt), flight, to, gate: gate ?? "" };
}

export function delayLine({ flight, minutes, since }) {
  return { flight, delay: `${minutes} min`, since: clock(since) };
}
