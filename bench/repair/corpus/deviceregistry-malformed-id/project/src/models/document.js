/** What the store's driver does with ids, cut down to what this service needs. */
export class CastError extends Error {
  constructor(value, path) {
    super(`Cast to ObjectId failed for value "${value}" (type ${typeof value}) at path "${path}"`);
    this.name = 'CastError';
    this.value = value;
    this.path = path;
  }
}

export class ValidationError extends Error {
  name = 'ValidationError';
}

const HEX = /^[0-9a-f]{24}$/i;

export function isValidObjectId(value) {
  return HEX.test(value);
}

export function castId(value) {
  if (!isValidObjectId(value)) throw new CastError(value, '_id');
  return value.toLowerCase();
}
