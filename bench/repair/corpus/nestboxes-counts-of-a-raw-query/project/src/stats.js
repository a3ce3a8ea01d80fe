/** What was counted in a year, of each kind of bird. */
function bySpecies(db, year) {
  const rows = db.raw(
    "select species, count(*) as boxes, sum(fledged) as fledged from boxes where year = ? and species is not null group by species order by species",
    year,
  );
  return rows.map((row) => ({ species: row.species, boxes: Number(row.boxes), fledged: Number(row.fledged) }));
}

/** The same of each parish, and how many of its boxes were taken. */
function byParish(db, year) {
  return db.raw(
    "select parish, count(*) as boxes, count(species) as taken, sum(fledged) as fledged from boxes where year = ? group by parish order by parish",
    year,
  );
}

function years(db) {
  return db.raw("select distinct year from boxes order by year desc").map(({ year }) => Number(year));
}

module.exports = { bySpecies, byParish, years };
