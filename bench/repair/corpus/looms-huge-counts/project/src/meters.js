// Counters of the machines are 64 bits wide.
const LOOMS = new Map([
  ["l1", { id: "l1", name: "Jacquard 1", shots: 48211907n, meters: 9120.5 }],
  ["l2", { id: "l2", name: "Dobby 4", shots: 9007199254740995n, meters: 77.25 }],
]);

export const all = () => [...LOOMS.values()];
export const byId = (id) => LOOMS.get(id);
