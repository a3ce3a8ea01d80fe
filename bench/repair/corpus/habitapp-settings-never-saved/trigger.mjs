export const request = { path: "/me", headers: { "x-user": "u2" } };
export const app = async (load) => (await load("server/app.mjs")).makeApp();
