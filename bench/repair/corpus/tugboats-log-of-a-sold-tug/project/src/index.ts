import { build } from "./server.ts";

await build().listen({ port: Number(process.env.PORT ?? 8000), host: "0.0.0.0" });
