import { PrismaClientKnownRequestError } from "./generated/errors.js";
import { Conflict, NotFound } from "./problems.js";

export function locations(prisma) {
  return {
    async add(name) {
      try {
        return await prisma.location.create({ data: { name } });
      } catch (error) {
        if (error instanceof PrismaClientKnownRequestError && error.code === "P2002") {
          throw new Conflict("location exists already");
        }
        throw error;
      }
    },

    async named(name) {
      const location = await prisma.location.findUnique({ where: { name } });
      if (!location) throw new NotFound("location");
      return location;
    },
  };
}
