import { label, schedule } from "./labels";
import { details, summaries } from "./repository";

export function tourList(tour: number) {
  return { tour, orders: summaries(tour) };
}

export function tourSchedule(tour: number) {
  return { tour, stops: schedule(details(tour)) };
}

export function tourLabels(tour: number) {
  const orders = summaries(tour);
  return { tour, labels: orders.map(label) };
}
