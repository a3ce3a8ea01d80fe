import { weekday, weekOf } from './dates.mjs';
import { groupBy, sumOf } from './groups.mjs';

/** Tickets by day of the week, busiest first. */
export function weekdays(evenings) {
  const lines = [];
  for (const [day, group] of groupBy(evenings, ({ date }) => weekday(date))) {
    lines.push({ day, average: Math.round(sumOf(group, 'tickets') / group.length) });
  }
  return lines.sort((a, b) => b.average - a.average).map(({ day, average }) => `${day}: ${average}`);
}

/** Evenings, tickets and lost things of every week. */
export function weekly(evenings) {
  const weeks = groupBy(evenings, ({ date }) => weekOf(date));
  const mondays = [...new Set(evenings.map(({ date }) => weekOf(date)))].sort();
  return mondays.map((monday) => {
    const open = weeks[monday].length;
    const tickets = sumOf(weeks[monday], 'tickets');
    const lost = sumOf(weeks[monday], 'lost');
    return `${monday}: ${tickets} tickets in ${open} evenings, ${lost} lost`;
  });
}
