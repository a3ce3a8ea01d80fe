/** The errors of the client that we look at, as Prisma words them. */
export class KnownRequestError extends Error {
  readonly code: string;
  readonly meta: { target?: string[] };

  constructor(message: string, code: string, meta: { target?: string[] } = {}) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
    this.code = code;
    this.meta = meta;
  }
}

export interface Petition {
  slug: string;
  title: string;
  goal: number;
}

export interface Signature {
  slug: string;
  email: string;
  name: string;
}

function table<Row extends object>(keys: (keyof Row & string)[], rows: Row[] = []) {
  return {
    async create({ data }: { data: Row }): Promise<Row> {
      if (rows.some((row) => keys.every((key) => row[key] === data[key]))) {
        const fields = keys.map((key) => `\`${key}\``).join(",");
        throw new KnownRequestError(`Unique constraint failed on the fields: (${fields})`, "P2002", {
          target: keys,
        });
      }
      rows.push(data);
      return data;
    },
    async findFirst({ where }: { where: Partial<Row> }): Promise<Row | null> {
      const wanted = Object.entries(where);
      return rows.find((row) => wanted.every(([key, value]) => row[key as keyof Row] === value)) ?? null;
    },
    async count({ where }: { where: Partial<Row> }): Promise<number> {
      const wanted = Object.entries(where);
      return rows.filter((row) => wanted.every(([key, value]) => row[key as keyof Row] === value)).length;
    },
  };
}

/** Stands in for the generated client, with the constraints of the schema. */
export function memoryClient() {
  return {
    petition: table<Petition>(["slug"], [{ slug: "bench-oak", title: "A bench below the oak", goal: 100 }]),
    signature: table<Signature>(["slug", "email"], [
      { slug: "bench-oak", email: "vera@example.org", name: "Vera" },
    ]),
  };
}

export type Client = ReturnType<typeof memoryClient>;
