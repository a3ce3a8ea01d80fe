import { createRoadsigns } from "./server.ts";

const port = Number(process.env.PORT ?? 8080);
createRoadsigns().listen(port, () => console.log(`road signs on port ${port}`));
