export const request = { path: "/boards/BRN?delayed=1" };
export const app = async (load) => (await load("app.mjs")).app;
