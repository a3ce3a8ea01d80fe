import { ClientKnownRequestError } from "./errors";

export interface Keeper {
  id: number;
  licence: string;
  name: string;
}

export interface Bird {
  id: number;
  ring: string;
  species: string;
  keeperId: number;
}

/** An in-memory stand-in with the calls of the generated client that we use. */
export function openClient() {
  const keepers = table<Keeper>("Keeper", "licence");
  const birds = table<Bird>("Bird", "ring", (bird) => {
    if (!keepers.rows.some(({ id }) => id === bird.keeperId)) {
      throw new ClientKnownRequestError("Foreign key constraint violated on the fields: (`keeperId`)", "P2003", {
        modelName: "Bird",
        field_name: "keeperId",
      });
    }
  });
  return { keeper: keepers, bird: birds };
}

export type Client = ReturnType<typeof openClient>;

function table<Row extends { id: number }>(modelName: string, unique: keyof Row & string, check?: (row: Omit<Row, "id">) => void) {
  const rows: Row[] = [];
  const wanted = (row: Row, where: Partial<Row>) =>
    Object.entries(where).every(([key, value]) => row[key as keyof Row] === value);
  return {
    rows,
    async create({ data }: { data: Omit<Row, "id"> }): Promise<Row> {
      const row = { id: rows.length + 1, ...data } as Row;
      if (rows.some((other) => other[unique] === row[unique])) {
        throw new ClientKnownRequestError(`Unique constraint failed on the fields: (\`${unique}\`)`, "P2002", {
          modelName,
          target: [unique],
        });
      }
      check?.(data);
      rows.push(row);
      return row;
    },
    async findMany({ where = {} }: { where?: Partial<Row> } = {}): Promise<Row[]> {
      return rows.filter((row) => wanted(row, where));
    },
    async findUnique({ where }: { where: Partial<Row> }): Promise<Row | null> {
      return rows.find((row) => wanted(row, where)) ?? null;
    },
  };
}
