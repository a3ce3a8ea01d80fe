export const request = { method: "POST", path: "/films/2/cars", body: { ages: [38, 36, 5], day: "sat" } };
export const app = async (load) => (await load("src/app.js")).createApp();
