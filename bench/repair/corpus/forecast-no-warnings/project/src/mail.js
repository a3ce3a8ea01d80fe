const ORDER = ["red", "orange", "yellow"];

const byLevel = (left, right) => ORDER.indexOf(left.level) - ORDER.indexOf(right.level);

function dayLine({ date, low, high, highF, rain, wind }) {
  const wet = rain > 0 ? `, ${rain} mm rain` : "";
  return `${date}: ${low} to ${high} °C (${highF} °F)${wet}, wind up to ${wind} m/s`;
}

export function subject({ place, warnings }) {
  return warnings.length > 0 ? `${place}: ${warnings.length} warning(s)` : `${place}: forecast`;
}

export function mail(forecast) {
  const lines = [`Subject: ${subject(forecast)}`, ""];
  for (const { level, headline } of forecast.warnings.toSorted(byLevel)) {
    lines.push(`[${level.toUpperCase()}] ${headline}`);
  }
  if (forecast.warnings.length > 0) lines.push("");
  for (const day of forecast.days) lines.push(dayLine(day));
  return lines.join("\n");
}
