import { createApp } from "./app.js";
import { createClient } from "./db/client.js";

createApp(createClient()).listen(Number(process.env.PORT ?? 3000));
