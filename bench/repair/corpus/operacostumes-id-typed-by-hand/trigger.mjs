export const request = { method: "POST", path: "/costumes/K-1180/repairs", body: { what: "hem", by: "Lotte" } };
export const app = async (load) => (await load("src/server.js")).buildServer();
