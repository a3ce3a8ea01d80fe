import { buildApp } from "./app.ts";
import { spots } from "./spots.ts";

await buildApp(spots).listen({ port: Number(process.env.PORT ?? 3000) });
