export interface Count {
  line: string;
  month: string;
  passengers: number;
  late: number;
}

export const counts: Count[] = [
  { line: "N6", month: "2025-11", passengers: 4100, late: 12 },
  { line: "N6", month: "2025-12", passengers: 6900, late: 40 },
  { line: "N6", month: "2026-01", passengers: 5200, late: 31 },
  { line: "N6", month: "2026-02", passengers: 5000, late: 9 },
  { line: "N8", month: "2026-02", passengers: 1800, late: 2 },
];
