import { createApp } from "./app.js";
import { memoryRepo } from "./repo.js";

createApp(memoryRepo(), console).listen(process.env.PORT ?? 4000);
