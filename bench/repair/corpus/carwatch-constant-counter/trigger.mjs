export const request = { method: "POST", path: "/readings", body: { sensor: "s4", values: [61, 88, 97] } };
export const app = async (load) => (await load("src/main.js")).default.listener();
