/** The number of a flat in a path; null where it is none. */
export function flatNumber(text) {
  return /^\d{1,3}$/.test(text) ? text : null;
}

export function pageNumber(text) {
  return /^\d+$/.test(text ?? "") ? Number(text) : 1;
}
