import { buildApp } from "./app.js";
import { Machines } from "./machines.js";
import { Outbox } from "./outbox.js";

const machines = new Machines([
  { id: "w1", kind: "washer", price: 450 },
  { id: "w2", kind: "washer", price: 450 },
  { id: "d1", kind: "dryer", price: 250 },
]);
const app = buildApp({ machines, outbox: new Outbox() });
await app.listen({ port: Number(process.env.PORT ?? 3000), host: "0.0.0.0" });
