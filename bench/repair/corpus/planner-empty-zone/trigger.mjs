export const request = { path: "/users/u2/invitations" };
export const app = async (load) => (await load("src/app.ts")).app;
