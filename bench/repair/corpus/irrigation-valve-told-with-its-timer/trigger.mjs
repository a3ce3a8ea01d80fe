export const request = { method: "POST", path: "/valves/beds/open", body: { minutes: 20 } };
export const app = async (load) => (await load("src/api.js")).api();
