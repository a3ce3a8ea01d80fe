// The part of the object mapper that we use.
export class CastError extends Error {
  override name = "CastError";
  readonly path = "_id";
  readonly kind = "ObjectId";
  readonly value: string;

  constructor(value: string, model: string) {
    super(`Cast to ObjectId failed for value "${value}" (type string) at path "_id" for model "${model}"`);
    this.value = value;
  }
}

const HEX = /^[0-9a-f]{24}$/i;

export const isValidObjectId = (value: string): boolean => HEX.test(value);

export class Model<T extends { _id: string }> {
  readonly name: string;
  private readonly documents: T[];

  constructor(name: string, documents: T[]) {
    this.name = name;
    this.documents = documents;
  }

  async findById(id: string): Promise<T | null> {
    if (!isValidObjectId(id)) throw new CastError(id, this.name);
    return this.documents.find((document) => document._id === id.toLowerCase()) ?? null;
  }

  async find(): Promise<T[]> {
    return [...this.documents];
  }
}
