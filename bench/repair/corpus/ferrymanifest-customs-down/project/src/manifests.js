const manifests = new Map([["m1", { id: "m1", goods: ["timber", "salt"] }]]);

export const manifest = (id) => manifests.get(id) ?? null;
