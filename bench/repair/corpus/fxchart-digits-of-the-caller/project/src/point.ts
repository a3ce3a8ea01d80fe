export interface Point {
  day: string;
  rate: number;
}

export function parseDay(text: string): string {
  return new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10);
}
