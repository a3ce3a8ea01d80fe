export interface Format {
  separator: string;
  decimal: "." | ",";
  columns: { date: number; amount: number; text: number };
  /** Lines before the first booking. */
  skip: number;
}

export const formats: Record<string, Format> = {
  giro: { separator: ";", decimal: ",", columns: { date: 0, amount: 2, text: 1 }, skip: 1 },
  card: { separator: ",", decimal: ".", columns: { date: 1, amount: 3, text: 2 }, skip: 2 },
};
