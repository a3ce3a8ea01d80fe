const HEX = /^[0-9a-f]{24}$/;

class CastError extends Error {
  constructor(model, path, value) {
    super(`Cast to ObjectId failed for value "${value}" (type string) at path "${path}" for model "${model}"`);
    this.name = 'CastError';
    this.kind = 'ObjectId';
    this.path = path;
    this.value = value;
  }
}

/** Documents in memory, with the calls of the real driver. */
class Model {
  constructor(name) {
    this.name = name;
    this.documents = new Map();
  }

  cast(id) {
    if (!HEX.test(id)) throw new CastError(this.name, '_id', id);
    return id;
  }

  async create(values) {
    const _id = (this.documents.size + 1).toString(16).padStart(24, '0');
    const document = { _id, ...values };
    this.documents.set(_id, document);
    return document;
  }

  async find() {
    return [...this.documents.values()];
  }

  async findById(id) {
    return this.documents.get(this.cast(id)) ?? null;
  }

  async findByIdAndDelete(id) {
    const found = await this.findById(id);
    if (found) this.documents.delete(id);
    return found;
  }
}

module.exports = { CastError, Model };
