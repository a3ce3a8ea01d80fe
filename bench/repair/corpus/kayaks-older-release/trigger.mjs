export const request = { path: "/boats/k2" };
export const app = async (load) => (await load("src/app.js")).build();
