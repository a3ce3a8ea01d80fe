export const request = { path: "/prices/gum/latest" };
export const app = async (load) => (await load("src/app.ts")).app;
