// The staff system pages everything: { items, next }, where next is the cursor of the following page or null.
const PAGE = 2;

const staff = [
  { id: 1, base: 'ARN', name: 'Astrid' },
  { id: 2, base: 'ARN', name: 'Bo' },
  { id: 3, base: 'GOT', name: 'Cilla' },
  { id: 4, base: 'ARN', name: 'Dag' },
];

const absences = [
  { staff: 1, reason: 'leave' },
  { staff: 2, reason: 'sick' },
  { staff: 3, reason: 'sick' },
  { staff: 4, reason: 'training' },
];

function page(rows, cursor = 0) {
  const end = cursor + PAGE;
  return { items: rows.slice(cursor, end), next: end < rows.length ? end : null };
}

export async function fetchStaff(cursor) {
  return page(staff, cursor);
}

export async function fetchAbsences(cursor) {
  return page(absences, cursor);
}
