export const request = { path: "/stamps" };
export const app = async (load) => (await load("src/app.js")).build();
