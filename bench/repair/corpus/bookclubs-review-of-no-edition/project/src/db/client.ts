import { KnownRequestError } from "./errors.ts";

export interface Edition {
  isbn: string;
  title: string;
}

export interface Review {
  id: number;
  isbn: string;
  member: string;
  stars: number;
  text: string;
}

export type Client = ReturnType<typeof createClient>;

/** The generated client's interface over tables in memory, for development. */
export function createClient() {
  const editions: Edition[] = [{ isbn: "9780141182803", title: "Ulysses" }];
  const reviews: Review[] = [];
  let lastId = 0;
  return {
    edition: {
      async findUnique({ where }: { where: { isbn: string } }) {
        return editions.find(({ isbn }) => isbn === where.isbn) ?? null;
      },
      async create({ data }: { data: Edition }) {
        if (editions.some(({ isbn }) => isbn === data.isbn))
          throw new KnownRequestError("Unique constraint failed on the fields: (`isbn`)", "P2002", "Edition");
        editions.push(data);
        return data;
      },
    },
    review: {
      async findMany({ where }: { where: { isbn: string } }) {
        return reviews.filter(({ isbn }) => isbn === where.isbn);
      },
      async create({ data }: { data: Omit<Review, "id"> }) {
        if (!editions.some(({ isbn }) => isbn === data.isbn))
          throw new KnownRequestError(
            "Foreign key constraint violated on the constraint: `Review_isbn_fkey`",
            "P2003",
            "Review",
          );
        lastId += 1;
        const review = { id: lastId, ...data };
        reviews.push(review);
        return review;
      },
      async delete({ where }: { where: { id: number } }) {
        const index = reviews.findIndex(({ id }) => id === where.id);
        if (index === -1) throw new KnownRequestError("No record was found for a delete.", "P2025", "Review");
        return reviews.splice(index, 1)[0];
      },
    },
  };
}
