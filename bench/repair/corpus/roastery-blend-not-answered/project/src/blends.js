const { beanOf } = require("./beans");

const blends = new Map();

/** Makes a blend of beans and their percents, keeps it and answers it. */
function createBlend(name, parts) {
  const percents = Object.values(parts).reduce((sum, percent) => sum + percent, 0);
  if (percents !== 100) throw Object.assign(new Error("parts must make 100"), { status: 422 });
  const origins = Object.keys(parts).map((id) => beanOf(id).origin);
  const blend = { name, parts, origins };
  blends.set(name, blend);
}

function blendOf(name) {
  return blends.get(name) ?? null;
}

/** Changes a blend's name and answers it. */
function renameBlend(from, to) {
  const blend = { ...blends.get(from), name: to };
  blends.delete(from);
  blends.set(to, blend);
  return blend;
}

module.exports = { createBlend, blendOf, renameBlend };
