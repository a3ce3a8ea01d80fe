export interface Answer {
  status: number;
  data: any;
}

export type Transport = (path: string) => Promise<Answer>;

const RECORDS: Record<string, unknown> = {
  '/trams/T4-117': { id: 'T4-117', built: 1987, depot: 'north' },
  '/trams/T4-117/inspections': {
    items: [
      { on: '2026-01-12', result: 'passed', inspector: 'Weiss' },
      { on: '2025-01-20', result: 'brakes', inspector: 'Okon' },
    ],
    total: 2,
  },
  '/trams/T4-117/mileage': { items: [{ month: '2026-04', km: 4210 }], total: 1 },
};

/** What the works' server would answer; used where no address is configured. */
export const canned: Transport = async (path) =>
  path in RECORDS ? { status: 200, data: structuredClone(RECORDS[path]) } : { status: 404, data: { error: 'unknown' } };
