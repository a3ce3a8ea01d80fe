import { Gate, type State } from "./gate.ts";

const gate = new Gate((process.argv[2] ?? "closed") as State);
for (const boat of ["Marie", "Ondine"]) {
  await gate.pass(boat);
  console.log(`${boat} has passed`);
}
