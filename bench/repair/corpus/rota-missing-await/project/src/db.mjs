const tick = () => new Promise((resolve) => setImmediate(resolve));

export function createDb(shifts) {
  return {
    async shiftsOn(day) {
      await tick();
      return shifts.filter((shift) => shift.day === day);
    },
    async shift(id) {
      await tick();
      return shifts.find((shift) => shift.id === id) ?? null;
    },
    async people() {
      await tick();
      return [...new Set(shifts.map((shift) => shift.person))].sort();
    },
  };
}
