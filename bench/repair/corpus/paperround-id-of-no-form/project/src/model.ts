const HEX = /^[0-9a-f]{24}$/i;

/** As the object mapper throws it. */
export class CastError extends Error {
  kind = "ObjectId";
  path = "_id";
  value: unknown;

  constructor(value: unknown) {
    super(`Cast to ObjectId failed for value "${value}" (type ${typeof value}) at path "_id" for model "Round"`);
    this.name = "CastError";
    this.value = value;
  }
}

export const isValidId = (id: string): boolean => HEX.test(id);

export interface Round {
  _id: string;
  street: string;
  houses: number;
}

export function createRounds(seed: Round[] = []) {
  const rows = new Map(seed.map((row) => [row._id, row]));
  const cast = (id: string) => {
    if (!isValidId(id)) throw new CastError(id);
    return id.toLowerCase();
  };
  return {
    findById: async (id: string) => rows.get(cast(id)) ?? null,
    findByIdAndDelete: async (id: string) => {
      const row = rows.get(cast(id)) ?? null;
      if (row) rows.delete(row._id);
      return row;
    },
    updateHouses: async (id: string, houses: number) => {
      const row = rows.get(cast(id)) ?? null;
      if (row) row.houses = houses;
      return row;
    },
  };
}
