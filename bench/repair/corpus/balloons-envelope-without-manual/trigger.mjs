export const request = { path: "/envelopes/D-OKTA/manual" };
export const app = async (load) => (await load("server.cjs")).default.createServer();
