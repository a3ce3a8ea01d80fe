export const request = { path: "/titles?q=a&limit=2" };
export const app = async (load) => (await load("src/server.js")).build();
