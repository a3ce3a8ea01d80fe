const round = (value) => Math.round(value * 10) / 10;

const fahrenheit = (celsius) => round((celsius * 9) / 5 + 32);

function parseDay(day) {
  return {
    date: day.date,
    low: round(day.temperature.min),
    high: round(day.temperature.max),
    highF: fahrenheit(day.temperature.max),
    rain: day.precipitation?.mm ?? 0,
    wind: Math.max(...day.wind.map(({ speed }) => speed)),
  };
}

export function parseForecast(answer) {
  return {
    place: answer.location.name,
    days: answer.days.map(parseDay),
    warnings: answer.warnings.map(({ level, headline }) => ({ level, headline })),
  };
}
