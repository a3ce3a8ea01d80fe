import { randomBytes } from "node:crypto";

export class CastError extends Error {
  constructor(value, path, model) {
    super(`Cast to ObjectId failed for value "${value}" (type ${typeof value}) at path "${path}" for model "${model}"`);
    this.name = "CastError";
    this.kind = "ObjectId";
    this.value = value;
    this.path = path;
  }
}

export class ValidationError extends Error {
  constructor(model, fields) {
    super(`${model} validation failed: ${fields.map((field) => `${field}: Path \`${field}\` is required.`).join(", ")}`);
    this.name = "ValidationError";
  }
}

export const isValidObjectId = (value) => /^[0-9a-f]{24}$/.test(value);

/** The part of the mapper that we use, on top of a Map; the real one is only loaded in production. */
export function model(name, required) {
  const documents = new Map();
  return {
    async findById(id) {
      if (!isValidObjectId(id)) throw new CastError(id, "_id", name);
      return documents.get(id) ?? null;
    },
    async find(filter = {}) {
      return [...documents.values()].filter((one) => Object.entries(filter).every(([key, value]) => one[key] === value));
    },
    async create(values) {
      const missing = required.filter((field) => values[field] === undefined);
      if (missing.length > 0) throw new ValidationError(name, missing);
      const made = { _id: values._id ?? randomBytes(12).toString("hex"), ...values };
      documents.set(made._id, made);
      return made;
    },
  };
}
