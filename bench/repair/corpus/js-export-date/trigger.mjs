export const request = { path: "/export?from=soon" };
export const app = async (load) => (await load("src/build.js")).default();
