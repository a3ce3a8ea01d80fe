import { createApp } from "./app.ts";

createApp().listen(3000);
