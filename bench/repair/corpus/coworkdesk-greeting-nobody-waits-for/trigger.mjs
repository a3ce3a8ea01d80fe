const answered = globalThis.fetch;
globalThis.fetch = async (url, options) =>
  String(url).startsWith("http://notifier:8025") ? new Response("busy", { status: 503 }) : answered(url, options);

export const request = { method: "POST", path: "/members", body: { name: "Jonas", mail: "jonas@example.org" } };
export const app = async (load) => {
  const { Members } = await load("src/members.ts");
  const { HttpNotifier } = await load("src/notifier.ts");
  return (await load("src/app.ts")).buildApp(new Members(), new HttpNotifier("http://notifier:8025"));
};
