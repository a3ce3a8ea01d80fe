export const request = { method: "PATCH", path: "/maps/trip/nodes/n3", body: { text: "Night train" } };
export const app = async (load) => (await load("src/app.js")).createApp();
