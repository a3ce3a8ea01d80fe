export const request = { path: "/routes/r9/stops" };
export const app = async (load) => (await load("app/index.js")).default;
