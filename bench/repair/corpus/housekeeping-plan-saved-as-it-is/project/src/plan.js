const MINUTES = { stay: 20, departure: 45, vacant: 0 };

/** Shares the rooms out: whoever has the least to do gets the next. */
export function makePlan({ rooms, staff }) {
  const plan = staff.map((name) => ({ name, rooms: [], minutes: 0 }));
  for (const { number, state } of rooms) {
    if (state === "vacant") continue;
    const next = plan.reduce((least, one) => (one.minutes < least.minutes ? one : least));
    next.rooms.push(number);
    next.minutes += MINUTES[state];
  }
  return plan;
}

/** A plan that was saved, as it was. */
export function parsePlan(text) {
  const plan = JSON.parse(text);
  if (!Array.isArray(plan)) throw new TypeError("not a plan");
  return plan;
}
