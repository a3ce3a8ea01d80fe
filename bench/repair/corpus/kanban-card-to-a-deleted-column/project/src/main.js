import { createApp } from "./app.js"
import { memoryBoards } from "./boards.js"

createApp(memoryBoards()).listen(process.env.PORT ?? 8080)
