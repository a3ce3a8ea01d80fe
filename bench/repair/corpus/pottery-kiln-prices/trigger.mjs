export const request = { path: "/pots" };
export const app = async (load) => (await load("src/app.js")).default.build();
