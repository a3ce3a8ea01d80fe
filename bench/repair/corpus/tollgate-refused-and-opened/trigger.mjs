export const request = { method: "POST", path: "/gates/3/pass", body: { tag: "t-2" } };
export const app = async (load) => (await load("gate.mjs")).createGate();
