export const request = { path: "/checklist/at" };
export const app = async (load) => (await load("src/http.js")).server;
