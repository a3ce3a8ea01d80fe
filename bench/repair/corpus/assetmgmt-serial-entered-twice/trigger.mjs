export const request = {
  method: "POST",
  path: "/assets",
  body: { serial: "PF-3XQ1", kind: "laptop", location: "Lyon" },
};
export const app = async (load) => {
  const { createApp } = await load("src/app.js");
  const { PrismaClientKnownRequestError } = await load("src/generated/errors.js");
  const prisma = {
    location: { findUnique: async ({ where }) => ({ id: 2, name: where.name }) },
    asset: {
      create: async () => {
        throw new PrismaClientKnownRequestError(
          "\nInvalid `prisma.asset.create()` invocation:\n\n\nUnique constraint failed on the fields: (`serial`)",
          { code: "P2002", meta: { modelName: "Asset", target: ["serial"] } },
        );
      },
    },
  };
  return createApp(prisma);
};
