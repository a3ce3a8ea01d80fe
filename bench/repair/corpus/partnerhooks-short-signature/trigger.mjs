export const request = {
  method: "POST",
  path: "/hooks/acme",
  headers: { "x-signature": "sha256=9f86d081884c7d659a2feaa0c55ad015" },
  body: { kind: "parcel.moved", data: { id: 7 } },
};
export const app = async (load) => {
  const { Partners } = await load("src/partners.ts");
  const { Inbox } = await load("src/inbox.ts");
  const partners = new Partners([{ name: "acme", secret: "not the one of production" }]);
  return (await load("src/app.ts")).createApp(partners, new Inbox());
};
