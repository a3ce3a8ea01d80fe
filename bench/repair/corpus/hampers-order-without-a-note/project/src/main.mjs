import { createApp } from "./app.mjs";
import { open } from "./database.mjs";

createApp(open(process.env.DATABASE ?? "hampers.db")).listen(process.env.PORT ?? 3000);
