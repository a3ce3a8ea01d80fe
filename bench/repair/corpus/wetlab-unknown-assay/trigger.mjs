export const request = { path: "/assays/elisa-9/steps" };
export const app = async (load) => (await load("src/server.js")).build();
