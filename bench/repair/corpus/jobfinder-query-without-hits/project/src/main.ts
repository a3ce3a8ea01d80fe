import { SearchIndex } from "./index-client.ts";
import { buildServer } from "./server.ts";

const index = new SearchIndex(process.env.INDEX_URL ?? "http://search:7700");
const server = buildServer(index);
await server.listen({ port: Number(process.env.PORT ?? 3000), host: "0.0.0.0" });
