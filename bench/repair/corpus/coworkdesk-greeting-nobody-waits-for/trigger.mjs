export const request = { method: "POST", path: "/members", body: { name: "Jonas", mail: "jonas@example.org" } };
export const app = async (load) => {
  const { Members } = await load("src/members.ts");
  const { HttpNotifier } = await load("src/notifier.ts");
  class Busy extends HttpNotifier {
    async send(to, subject) {
      const { fetch } = globalThis;
      globalThis.fetch = async () => new Response("busy", { status: 503 });
      try {
        return await super.send(to, subject);
      } finally {
        globalThis.fetch = fetch;
      }
    }
  }
  return (await load("src/app.ts")).buildApp(new Members(), new Busy("http://notifier:8025"));
};
