export interface Entry {
  date: string;
  payee: string;
  /** Cents. */
  amount: number;
  /** Per cent. */
  rate: number;
}

export const ENTRIES: Entry[] = [
  { date: "2026-02-03", payee: "Stadtwerke", amount: 23800, rate: 19 },
  { date: "2026-02-11", payee: "Buchladen am Tor", amount: 3210, rate: 7 },
];
