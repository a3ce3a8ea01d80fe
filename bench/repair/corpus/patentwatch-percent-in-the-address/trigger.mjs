export const app = async (load) => (await load("src/server.mjs")).createPatentServer();
export const request = { path: "/applicants/100%25%20Cotton%" };
