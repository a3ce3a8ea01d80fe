import { createApp } from "./app.js";
import { Subscribers } from "./subscribers.js";

createApp(new Subscribers()).listen(Number(process.env.PORT ?? 3000));
