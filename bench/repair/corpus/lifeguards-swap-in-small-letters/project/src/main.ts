import { build } from "./server.ts";

await build().listen({ port: Number(process.env.PORT ?? 3000) });
