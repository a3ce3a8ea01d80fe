import { LeadRepository } from "./leads.ts";
import { buildQueue } from "./worker.ts";

const repository = new LeadRepository();
const queue = buildQueue(repository);

await queue.run({ type: "lead.signed_up", payload: { email: "Cleo@Northwind.example" } });
await queue.run({ type: "lead.acted", payload: { email: "cleo@northwind.example", action: "demo.requested" } });

console.table(await repository.all());
