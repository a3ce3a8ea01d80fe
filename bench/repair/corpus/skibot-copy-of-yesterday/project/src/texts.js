export function forecastText(forecast) {
  const [today, ...next] = forecast.days;
  const lines = [`${forecast.resort}: ${today.depth} cm, ${today.fresh} cm of it fresh.`];
  for (const day of next) {
    if (day.fresh > 0) lines.push(`${day.date}: ${day.fresh} cm more.`);
  }
  if (forecast.stale) lines.push("(from an older forecast)");
  return lines.join("\n");
}

export const liftsText = (resort, { open, all }) =>
  open === all ? `${resort}: all ${all} lifts run.` : `${resort}: ${open} of ${all} lifts run.`;
