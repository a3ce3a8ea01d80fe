export const request = { path: "/desks?quiet=true" };
export const app = async (load) => (await load("src/app.ts")).app();
