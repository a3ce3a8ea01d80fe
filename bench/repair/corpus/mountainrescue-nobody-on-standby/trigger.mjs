export const request = { path: "/callouts/c-8/recipients" };
export const app = async (load) => (await load("server.js")).server();
