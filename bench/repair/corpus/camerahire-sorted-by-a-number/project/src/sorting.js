const SORTABLE = ["name", "mount", "perDay", "deposit"];

/** A copy of the cameras in the order of a column. */
function sorted(cameras, column, isDescending) {
  const copy = [...cameras].sort((a, b) => a[column].localeCompare(b[column]));
  return isDescending ? copy.reverse() : copy;
}

module.exports = { SORTABLE, sorted };
