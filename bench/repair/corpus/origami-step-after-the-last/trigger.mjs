export const request = { path: "/models/crane/steps/4" };
export const app = async (load) => (await load("server.js")).default;
