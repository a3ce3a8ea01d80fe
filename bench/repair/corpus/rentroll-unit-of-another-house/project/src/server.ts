import { createApp } from "./app.ts";
import { buildings } from "./data.ts";

createApp(buildings).listen(Number(process.env.PORT ?? 8080));
