import { buildServer } from "./server";

await buildServer().listen({ port: Number(process.env.PORT ?? 8080), host: "0.0.0.0" });
