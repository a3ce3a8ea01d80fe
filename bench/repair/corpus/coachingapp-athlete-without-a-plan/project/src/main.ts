import { createApp } from "./app.ts";
import { memoryDatabase } from "./database.ts";

createApp(memoryDatabase()).listen(Number(process.env.PORT ?? 3000));
