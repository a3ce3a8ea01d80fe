/** What a document may not be saved with: a message for each field. */
export class ValidationError extends Error {
  constructor(model, errors) {
    const told = Object.entries(errors).map(([path, { message }]) => `${path}: ${message}`);
    super(`${model} validation failed: ${told.join(", ")}`);
    this.name = "ValidationError";
    this.errors = errors;
  }
}

/** A collection of documents whose fields are checked on each save. */
export function model(name, rules) {
  const documents = new Map();
  return class Model {
    constructor(fields) {
      Object.assign(this, fields);
    }

    static async findById(id) {
      const fields = documents.get(Number(id));
      return fields ? new Model(fields) : null;
    }

    async save() {
      const errors = {};
      for (const [path, check] of Object.entries(rules)) {
        const message = check(this[path]);
        if (message) errors[path] = { message };
      }
      if (Object.keys(errors).length > 0) throw new ValidationError(name, errors);
      this.id ??= documents.size + 1;
      documents.set(this.id, { ...this });
      return this;
    }
  };
}
