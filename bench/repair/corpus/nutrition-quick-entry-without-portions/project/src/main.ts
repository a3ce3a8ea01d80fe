import { Diary } from "./diary.ts";
import { buildServer } from "./server.ts";

await buildServer(new Diary()).listen({ port: Number(process.env.PORT ?? 3000), host: "0.0.0.0" });
