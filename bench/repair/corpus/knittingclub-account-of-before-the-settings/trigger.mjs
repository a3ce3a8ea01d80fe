export const request = { method: "POST", path: "/meetings/7/announce" };
export const app = async (load) => (await load("src/app.ts")).buildApp();
