import { Client } from "./client.mjs";
import { recorded } from "./recorded.mjs";
import { summaryOf } from "./summary.mjs";

const client = new Client(await recorded(process.argv[2]));
for (const project of await client.projects()) {
  const { title, done, total, labels, annotators } = await summaryOf(client, project);
  console.log(`${title}: ${done} of ${total} tasks done, ${labels} labels, ${annotators} annotators`);
}
