/** The samples of each pool: pairs of its name and its samples, in the order in which the pools were measured. */
function groupByPool(samples) {
  if (samples.length === 0) return [];
  const groups = new Map();
  samples.forEach((sample) => {
    const group = groups.get(sample.pool);
    if (group) group.push(sample);
    else groups.set(sample.pool, [sample]);
  });
  [...groups];
}

module.exports = { groupByPool };
