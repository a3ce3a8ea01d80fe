import { createApp } from "./app.mjs";

createApp().listen(process.env.PORT || 3000);
