import { createApp } from "./app.js";
import { Shows } from "./models/shows.js";

createApp(new Shows()).listen(process.env.PORT || 3000);
