import { type Client, KnownRequestError, type Petition, type Signature } from "./db.ts";
import { Conflict, NotFound } from "./problems.ts";

export async function openPetition(db: Client, petition: Petition): Promise<Petition> {
  try {
    return await db.petition.create({ data: petition });
  } catch (error) {
    if (error instanceof KnownRequestError && error.code === "P2002") {
      throw new Conflict(`There is a petition ${petition.slug} already`);
    }
    throw error;
  }
}

export async function petitionOf(db: Client, slug: string): Promise<Petition> {
  const petition = await db.petition.findFirst({ where: { slug } });
  if (!petition) throw new NotFound(`There is no petition ${slug}`);
  return petition;
}

export async function sign(db: Client, signature: Signature): Promise<number> {
  await petitionOf(db, signature.slug);
  await db.signature.create({ data: signature });
  return db.signature.count({ where: { slug: signature.slug } });
}
