/** The part of the generated client that we use, over a table in memory while developing. */
export class KnownRequestError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
    this.code = code;
  }
}

export interface Collection {
  id: string;
  title: string;
  photos: string[];
}

type Where = { where: { id: string } };

function table(rows: Collection[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const existing = (id: string, operation: string) => {
    const row = byId.get(id);
    if (!row) {
      throw new KnownRequestError(
        `Invalid \`prisma.collection.${operation}()\` invocation: Record to ${operation} does not exist.`,
        "P2025",
      );
    }
    return row;
  };
  return {
    async findMany() {
      return [...byId.values()];
    },
    async findUnique({ where }: Where) {
      return byId.get(where.id) ?? null;
    },
    async update({ where, data }: Where & { data: Partial<Collection> }) {
      return Object.assign(existing(where.id, "update"), data);
    },
    async delete({ where }: Where) {
      const row = existing(where.id, "delete");
      byId.delete(where.id);
      return row;
    },
  };
}

export const createClient = () => ({
  collection: table([
    { id: "c1", title: "Alps", photos: ["p1", "p2"] },
    { id: "c2", title: "Harbours", photos: [] },
  ]),
});

export type Client = ReturnType<typeof createClient>;
