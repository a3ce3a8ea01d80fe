export const request = { path: "//", headers: { "user-agent": "Mozilla/5.0 zgrab/0.x" } };
export const app = async (load) => (await load("src/server.ts")).createRoadsigns();
