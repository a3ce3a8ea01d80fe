import { modelOf } from "./models.js";

export function takings(machine) {
  const model = modelOf(machine.model);
  return machine.plays * model.coin;
}

export function page(machine) {
  const earned = takings(machine);
  return [`${machine.bar}`, `${machine.model}, ${machine.plays} plays`, `${earned.toFixed(2)} earned`].join("\n");
}
