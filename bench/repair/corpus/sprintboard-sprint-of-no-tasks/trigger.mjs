export const request = { path: "/sprints/s-15" };
export const app = async (load) => (await load("src/app.ts")).app;
