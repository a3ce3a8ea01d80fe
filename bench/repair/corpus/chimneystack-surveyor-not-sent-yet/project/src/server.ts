import { createApp } from "./app.ts";

await createApp().listen({ port: 3000, host: "0.0.0.0" });
