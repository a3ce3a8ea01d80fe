// As much of the ODM as the tests need: ids are 24 hexadecimal digits, everything else cannot be cast.
class CastError extends Error {
  constructor(value, path, model) {
    super(`Cast to ObjectId failed for value "${value}" (type ${typeof value}) at path "${path}" for model "${model}"`);
    this.name = 'CastError';
    this.value = value;
    this.path = path;
  }
}

const isValidObjectId = (value) => /^[0-9a-f]{24}$/i.test(String(value));

function cast(value, path, model) {
  if (!isValidObjectId(value)) throw new CastError(value, path, model);
  return String(value).toLowerCase();
}

module.exports = { CastError, cast, isValidObjectId };
