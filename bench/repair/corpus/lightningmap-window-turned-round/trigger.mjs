export const request = { path: "/strikes?from=1200&to=600" };
export const app = async (load) => (await load("src/app.js")).build();
