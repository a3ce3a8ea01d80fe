export interface AthleteRow {
  id: number;
  name: string;
}

export interface SessionRow {
  weekday: number;
  title: string;
  minutes: number;
}

export interface PlanRow {
  id: number;
  athleteId: number;
  writtenOn: string;
  sessions: SessionRow[];
}

export interface Database {
  athletes(where: Partial<AthleteRow>): Promise<AthleteRow[]>;
  plans(where: Partial<PlanRow>): Promise<PlanRow[]>;
}

const matches = <T extends object>(where: Partial<T>) => (row: T) =>
  Object.entries(where).every(([name, value]) => row[name as keyof T] === value);

export function memoryDatabase(): Database {
  const athletes: AthleteRow[] = [
    { id: 1, name: "Juno" },
    { id: 2, name: "Piet" },
    { id: 3, name: "Sami" },
  ];
  const plans: PlanRow[] = [
    { id: 10, athleteId: 1, writtenOn: "2026-03-01", sessions: [{ weekday: 2, title: "Hills", minutes: 50 }] },
    { id: 11, athleteId: 1, writtenOn: "2026-04-01", sessions: [{ weekday: 2, title: "Intervals", minutes: 60 }] },
    { id: 12, athleteId: 2, writtenOn: "2026-03-20", sessions: [{ weekday: 6, title: "Long run", minutes: 120 }] },
  ];
  return {
    athletes: async (where) => athletes.filter(matches<AthleteRow>(where)),
    plans: async (where) => plans.filter(matches<PlanRow>(where)),
  };
}
