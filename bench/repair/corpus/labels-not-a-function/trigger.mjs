export const request = { path: "/parcels/1" };
export const app = async (load) => (await load("src/app.js")).default.createApp();
