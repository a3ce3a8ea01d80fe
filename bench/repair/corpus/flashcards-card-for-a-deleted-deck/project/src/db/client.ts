/** The part of the data layer that the service uses, in memory; it refuses with the codes of Prisma. */
export class KnownRequestError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly meta: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
  }
}

export interface Deck {
  id: number;
  title: string;
}

export interface Card {
  id: number;
  deckId: number;
  front: string;
  back: string;
}

export class Client {
  #decks: Deck[] = [{ id: 1, title: "German, rivers and lakes" }];
  #cards: Card[] = [];
  #next = 2;

  readonly deck = {
    findMany: async () => [...this.#decks],
    create: async ({ title }: { title: string }) => {
      if (this.#decks.some((deck) => deck.title === title)) {
        throw new KnownRequestError("Unique constraint failed on the fields: (`title`)", "P2002", { target: ["title"] });
      }
      const deck = { id: this.#next++, title };
      this.#decks.push(deck);
      return deck;
    },
    delete: async (id: number) => {
      const at = this.#decks.findIndex((deck) => deck.id === id);
      if (at === -1) throw new KnownRequestError("Record to delete does not exist.", "P2025");
      this.#decks.splice(at, 1);
      this.#cards = this.#cards.filter((card) => card.deckId !== id);
    },
  };

  readonly card = {
    findMany: async (deckId: number) => this.#cards.filter((card) => card.deckId === deckId),
    create: async (data: Omit<Card, "id">) => {
      if (!this.#decks.some((deck) => deck.id === data.deckId)) {
        throw new KnownRequestError("Foreign key constraint violated: `Card_deckId_fkey`", "P2003", {
          field_name: "Card_deckId_fkey",
        });
      }
      const card = { id: this.#next++, ...data };
      this.#cards.push(card);
      return card;
    },
  };
}
