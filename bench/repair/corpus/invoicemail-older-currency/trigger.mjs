export const request = { path: "/invoices/2023-118/mail" };
export const app = async (load) => {
  const { Store } = await load("src/store.ts");
  const invoice = {
    number: "2023-118",
    customer: { name: "Orla Byrne", email: "orla@example.org" },
    issued: "2023-11-02",
    items: [{ text: "Photographs", quantity: 12, unitCents: 4500 }],
    paid: true,
  };
  return (await load("src/app.ts")).createApp(new Store([invoice]));
};
