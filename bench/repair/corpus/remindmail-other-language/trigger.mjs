export const request = {
  method: "POST",
  path: "/preview",
  body: {
    member: { name: "Céline", email: "celine@example.org", language: "fr" },
    loans: [{ title: "Emil", due: "2026-05-01" }],
  },
};
export const app = async (load) => (await load("src/app.ts")).app;
