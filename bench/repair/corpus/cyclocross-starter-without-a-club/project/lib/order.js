/** As called up to the start: by club, and by bib within a club. Those without a club come last, by bib as well. */
function byClub(riders) {
  return [...riders].sort((a, b) => a.club.localeCompare(b.club) || a.bib - b.bib);
}

function byBib(riders) {
  return [...riders].sort((a, b) => a.bib - b.bib);
}

module.exports = { byClub, byBib };
