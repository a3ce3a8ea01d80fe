export const request = {
  method: "POST",
  path: "/courses/knives/enrolments",
  body: { name: "Ruth Adler", email: "ruth@adler.example" },
};
export const app = async (load) => (await load("src/http/app.ts")).createApp();
