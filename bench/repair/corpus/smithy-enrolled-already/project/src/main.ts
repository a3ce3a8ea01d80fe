import { createApp } from "./http/app";

const port = Number(process.env.PORT ?? 4000);
createApp().listen(port, () => console.log(`listening on :${port}`));
