export const request = { method: "POST", path: "/sales", body: { breed: "Galloway", cents: 184000 } };
export const app = async (load) => (await load("lib/index.js")).default.start();
