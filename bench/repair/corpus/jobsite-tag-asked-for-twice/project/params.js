/** Values of a parameter, whether it was given once with commas or several times; none where it was not given. */
function listParam(value) {
  if (value === undefined) return [];
  return [value]
    .flat()
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter(Boolean);
}

function intParam(value, fallback) {
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) ? fallback : number;
}

module.exports = { listParam, intParam };
