const { groupByPool } = require("./group");
const { verdict } = require("./judge");
const { samplesOf } = require("./samples");

/** Tells each pool of its day; answers how many were told. */
exports.evening = async function evening(day, tell) {
  let told = 0;
  for (const [pool, samples] of groupByPool(samplesOf(day))) {
    await tell(pool, verdict(samples));
    told++;
  }
  return told;
};
