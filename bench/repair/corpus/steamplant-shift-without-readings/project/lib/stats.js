const bars = (readings) => readings.map(({ bar }) => bar);

export const average = (readings) =>
  readings.length === 0 ? null : bars(readings).reduce((sum, bar) => sum + bar, 0) / readings.length;

export const highest = (readings) => readings.reduce((a, b) => (b.bar > a.bar ? b : a));

export const alarms = (readings, limit) => readings.filter(({ bar }) => bar > limit).length;
