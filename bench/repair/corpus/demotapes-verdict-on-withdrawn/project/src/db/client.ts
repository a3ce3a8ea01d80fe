// In-memory client with the calls and errors of the generated one; used for development and tests.
export interface Tape {
  id: number;
  band: string;
  title: string;
  verdict: string | null;
}

export class KnownRequestError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
  }
}

export function createClient(rows: Tape[]) {
  const demand = (id: number) => {
    const row = rows.find((tape) => tape.id === id);
    if (!row) throw new KnownRequestError("P2025", "An operation failed because it depends on one or more records that were required but not found.");
    return row;
  };
  return {
    tape: {
      findMany: async () => rows.map((row) => ({ ...row })),
      findUnique: async ({ where }: { where: { id: number } }) => rows.find(({ id }) => id === where.id) ?? null,
      update: async ({ where, data }: { where: { id: number }; data: Partial<Tape> }) => Object.assign(demand(where.id), data),
      delete: async ({ where }: { where: { id: number } }) => rows.splice(rows.indexOf(demand(where.id)), 1)[0],
    },
  };
}

export type Client = ReturnType<typeof createClient>;
