export const request = { method: "POST", path: "/trips/delta/paddlers", body: { name: "Ola", boat: "canoe" } };
export const app = async (load) => (await load("app.js")).default;
