export interface Order {
  id: number;
  title: string;
  reader: string;
  stop: { name: string; time: string };
}

export function label({ title, reader, stop }: Order): string {
  return `${stop.name} ${stop.time} | ${reader}: ${title}`;
}

export function schedule(orders: Order[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { stop } of orders) counts[stop.name] = (counts[stop.name] ?? 0) + 1;
  return counts;
}
