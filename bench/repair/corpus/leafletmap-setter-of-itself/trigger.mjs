export const request = { method: "PUT", path: "/maps/m1/zoom", body: { zoom: 25 } };
export const app = async (load) => (await load("server/index.js")).default();
