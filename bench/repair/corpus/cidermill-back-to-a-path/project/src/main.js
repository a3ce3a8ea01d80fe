import { createApp } from "./app.js";

export default { port: 3000, fetch: createApp().fetch };
