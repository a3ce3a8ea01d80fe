export interface OrderRow {
  id: number;
  tour: number;
  title: string;
  reader: string;
  stop_name: string;
  stop_time: string;
}

const rows: OrderRow[] = [
  { id: 1, tour: 7, title: "Momo", reader: "Ida", stop_name: "Church", stop_time: "14:10" },
  { id: 2, tour: 7, title: "Emil", reader: "Max", stop_name: "School", stop_time: "15:00" },
  { id: 3, tour: 8, title: "Krabat", reader: "Ida", stop_name: "Mill", stop_time: "09:30" },
];

/** For lists: only what they show. */
export function summaries(tour: number): any[] {
  return rows.filter((row) => row.tour === tour).map(({ id, title, reader }) => ({ id, title, reader }));
}

/** Everything that we know of the orders of a tour. */
export function details(tour: number): any[] {
  return rows
    .filter((row) => row.tour === tour)
    .map(({ id, title, reader, stop_name, stop_time }) => ({ id, title, reader, stop: { name: stop_name, time: stop_time } }));
}
