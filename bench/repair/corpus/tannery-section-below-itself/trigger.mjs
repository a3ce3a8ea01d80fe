export const request = { method: "PUT", path: "/sections/1/parent", body: { parent: 3 } };
export const app = async (load) => (await load("src/app.js")).buildApp();
