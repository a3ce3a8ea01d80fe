import { notFound } from "./errors.js";

const protocols = new Map([
  ["p1", { id: "p1", title: "Bradford", volume: 200 }],
  ["p2", { id: "p2", title: "Sandwich ELISA", volume: 100 }],
]);

const assays = new Map([
  ["brad-1", { id: "brad-1", protocolId: "p1", steps: [{ name: "dilute", minutes: 10 }, { name: "read", minutes: 5 }] }],
  ["elisa-1", { id: "elisa-1", protocolId: "p2", steps: [{ name: "coat", minutes: 120 }, { name: "wash", minutes: 15 }] }],
]);

export function protocol(id) {
  const found = protocols.get(id);
  if (!found) throw notFound("protocol", id);
  return found;
}

export function assay(id) {
  return assays.get(id);
}

export function assaysOf(protocolId) {
  protocol(protocolId);
  return [...assays.values()].filter((one) => one.protocolId === protocolId);
}
