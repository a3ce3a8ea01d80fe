function row(rider) {
  const club = rider.isUnattached ? "-" : rider.club;
  return `${String(rider.bib).padStart(3)} ${rider.name} (${club})`;
}

module.exports = { row };
