export const request = { path: "/tanks/reef/fish" };
export const app = async (load) => (await load("app.js")).default.build();
