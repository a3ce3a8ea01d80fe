export const request = {
  method: "POST",
  path: "/contact",
  body: { email: "p.reuter@example.org", message: "Do you ship to Norway?", department: "sales" },
};
export const app = async (load) =>
  (await load("app.js")).buildApp({ mailer: (await load("mailer.js")).memoryMailer() });
