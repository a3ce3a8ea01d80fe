// The part of the client's interface that the league uses, kept in memory.
export class KnownRequestError extends Error {
  code: string;
  meta: Record<string, unknown>;
  constructor(message: string, code: string, meta: Record<string, unknown>) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
    this.code = code;
    this.meta = meta;
  }
}

export interface Team {
  id: number;
  name: string;
  points: number;
}

class Teams {
  rows: Team[] = [];

  async findMany(): Promise<Team[]> {
    return [...this.rows].sort((a, b) => b.points - a.points);
  }

  async create({ data }: { data: { name: string } }): Promise<Team> {
    this.unique(data.name, 0);
    const row = { id: this.rows.length + 1, points: 0, ...data };
    this.rows.push(row);
    return row;
  }

  async update({ where, data }: { where: { id: number }; data: Partial<Team> }): Promise<Team> {
    const row = this.rows.find(({ id }) => id === where.id);
    if (!row) throw new KnownRequestError("Record to update not found.", "P2025", {});
    if (data.name !== undefined) this.unique(data.name, row.id);
    return Object.assign(row, data);
  }

  private unique(name: string, id: number) {
    if (this.rows.some((row) => row.name === name && row.id !== id)) {
      throw new KnownRequestError("Unique constraint failed on the fields: (`name`)", "P2002", { target: ["name"] });
    }
  }
}

export class Database {
  team = new Teams();
}
