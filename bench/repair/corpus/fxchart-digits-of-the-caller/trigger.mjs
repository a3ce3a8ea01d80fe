export const request = { path: "/series/EURSEK?days=3&digits=200" };
export const app = async (load) => (await load("src/app.ts")).app;
