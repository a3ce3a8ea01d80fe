/** What the client of the database throws where it knows the reason. */
export class PrismaClientKnownRequestError extends Error {
  readonly code: string;
  readonly meta: Record<string, unknown>;

  constructor(message: string, code: string, meta: Record<string, unknown>) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
    this.code = code;
    this.meta = meta;
  }
}

interface Handle {
  handle: string;
  owner: number;
}

export function createClient(rows: Handle[] = [{ handle: "ada", owner: 1 }]) {
  return {
    handle: {
      async create({ data }: { data: Handle }): Promise<Handle> {
        if (data.owner < 0) throw new PrismaClientKnownRequestError("Foreign key constraint failed", "P2003", { field_name: "owner" });
        if (rows.some((row) => row.handle === data.handle))
          throw new PrismaClientKnownRequestError("Unique constraint failed on the fields: (`handle`)", "P2002", { target: ["handle"] });
        rows.push({ ...data });
        return data;
      },
      async update({ where, data }: { where: { handle: string }; data: Partial<Handle> }): Promise<Handle> {
        const row = rows.find((one) => one.handle === where.handle);
        if (!row) throw new PrismaClientKnownRequestError("Record to update not found.", "P2025", {});
        return Object.assign(row, data);
      },
    },
  };
}
