export interface Member {
  id: number;
  name: string;
  nickname: string;
}

/** As the generated client reports it: P2002 a unique column, P2025 a row that is not there. */
export class KnownRequestError extends Error {
  readonly code: string;
  readonly meta: Record<string, unknown>;

  constructor(code: string, message: string, meta: Record<string, unknown> = {}) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
    this.code = code;
    this.meta = meta;
  }
}

export function createClient() {
  const rows: Member[] = [];

  function unique(nickname: string | undefined, id: number): void {
    if (rows.some((row) => row.nickname === nickname && row.id !== id)) {
      throw new KnownRequestError("P2002", "Unique constraint failed on the fields: (`nickname`)", { target: ["nickname"] });
    }
  }

  return {
    member: {
      async create({ data }: { data: Omit<Member, "id"> }): Promise<Member> {
        const row = { id: rows.length + 1, ...data };
        unique(data.nickname, row.id);
        rows.push(row);
        return { ...row };
      },
      async update({ where, data }: { where: { id: number }; data: Partial<Member> }): Promise<Member> {
        const row = rows.find(({ id }) => id === where.id);
        if (!row) throw new KnownRequestError("P2025", "An operation failed because a record was not found");
        unique(data.nickname, row.id);
        return { ...Object.assign(row, data) };
      },
      async findMany(): Promise<Member[]> {
        return rows.map((row) => ({ ...row }));
      },
    },
  };
}

export type Client = ReturnType<typeof createClient>;
