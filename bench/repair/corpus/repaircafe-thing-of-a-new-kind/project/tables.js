const TABLES = {
  electric: { name: 'Electrics', minutes: 40 },
  textile: { name: 'Sewing', minutes: 25 },
  bike: { name: 'Bicycles', minutes: 30 },
  misc: { name: 'All the rest', minutes: 30 },
};

/** The key of the table where things of a kind are repaired. */
function tableFor(kind) {
  return Object.hasOwn(TABLES, kind) ? kind : 'misc';
}

module.exports = { TABLES, tableFor };
