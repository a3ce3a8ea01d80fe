export const request = { method: "DELETE", path: "/api/collections/c9" };
export const app = async (load) => (await load("src/app.ts")).buildApp();
