// Which depot serves a region is decided by sales, once a year.
const DEPOTS = [
  { name: "Lyon", regions: ["ARA", "PAC"] },
  { name: "Lille", regions: ["HDF", "IDF"] },
];

function depotFor(region) {
  const depot = DEPOTS.find(({ regions }) => regions.includes(region));
  if (!depot) throw new Error(`no depot serves ${region}`);
  return depot;
}

module.exports = { depotFor };
