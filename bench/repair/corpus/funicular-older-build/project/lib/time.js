const TIME = /^(\d{1,2}):(\d{2})$/;

export function clock(text) {
  const [, hours, minutes] = TIME.exec(text) ?? [];
  return hours === undefined ? "--:--" : `${hours.padStart(2, "0")}:${minutes}`;
}
