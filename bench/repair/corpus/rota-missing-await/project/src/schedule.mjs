/** Hours of a shift; a night shift ends on the next day. */
export function hours({ from, to }) {
  return to > from ? to - from : 24 - from + to;
}

export async function dayPlan(db, day) {
  const shifts = await db.shiftsOn(day);
  return shifts
    .map((shift) => ({ id: shift.id, person: shift.person, hours: hours(shift) }))
    .sort((a, b) => a.id - b.id);
}

export async function coverage(db, day) {
  const shifts = db.shiftsOn(day);
  const covered = new Set();
  for (const shift of shifts) {
    for (let hour = 0; hour < hours(shift); hour++) covered.add((shift.from + hour) % 24);
  }
  return { day, covered: covered.size, complete: covered.size === 24 };
}

export async function describeShift(db, id) {
  const shift = await db.shift(id);
  if (!shift) return null;
  return { ...shift, hours: hours(shift) };
}
