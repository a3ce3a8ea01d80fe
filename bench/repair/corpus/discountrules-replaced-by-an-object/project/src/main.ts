import { buildApp } from "./app.ts";

await buildApp().listen({ port: Number(process.env.PORT ?? 8080) });
