/** In-memory stand-in with the interface and the error codes of the generated client. */
export class KnownRequestError extends Error {
  readonly code: string;
  readonly meta: Record<string, unknown>;

  constructor(message: string, code: string, meta: Record<string, unknown> = {}) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
    this.code = code;
    this.meta = meta;
  }
}

export interface Lesson {
  id: number;
  slug: string;
  title: string;
}

type Where = { where: { id: number } };

export function createClient(rows: Lesson[]) {
  const table = new Map(rows.map((row) => [row.id, { ...row }]));
  const required = (id: number): Lesson => {
    const row = table.get(id);
    if (!row) {
      throw new KnownRequestError("An operation failed because it depends on one or more records that were required but not found.", "P2025", {
        modelName: "Lesson",
      });
    }
    return row;
  };
  return {
    lesson: {
      findUnique: async ({ where }: Where) => table.get(where.id) ?? null,
      create: async ({ data }: { data: Omit<Lesson, "id"> }) => {
        if ([...table.values()].some((row) => row.slug === data.slug)) {
          throw new KnownRequestError("Unique constraint failed on the fields: (`slug`)", "P2002", { target: ["slug"] });
        }
        const row = { id: Math.max(0, ...table.keys()) + 1, ...data };
        table.set(row.id, row);
        return row;
      },
      update: async ({ where, data }: Where & { data: Partial<Lesson> }) => Object.assign(required(where.id), data),
      delete: async ({ where }: Where) => {
        const row = required(where.id);
        table.delete(where.id);
        return row;
      },
    },
  };
}

export type Client = ReturnType<typeof createClient>;
