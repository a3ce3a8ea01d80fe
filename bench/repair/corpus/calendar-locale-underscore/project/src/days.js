export function dayName(date, locale) {
  return new Intl.DateTimeFormat(locale ?? "en", { weekday: "long", timeZone: "UTC" }).format(date);
}
