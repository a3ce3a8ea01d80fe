export const request = { method: "DELETE", path: "/contests/spring/results/2" };
export const app = async (load) => (await load("index.js")).default;
