let count = 0;

function beat(name) {
  count += 1;
  return { name, count };
}

module.exports = { beat };
