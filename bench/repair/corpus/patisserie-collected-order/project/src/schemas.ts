const zone = { type: "string", enum: ["inner", "outer"] };

export const newOrder = {
  body: {
    type: "object",
    required: ["customer", "items"],
    properties: {
      customer: { type: "string", minLength: 1 },
      items: {
        type: "array",
        minItems: 1,
        items: {
          type: "object",
          required: ["cake", "pieces"],
          properties: { cake: { type: "string" }, pieces: { type: "integer", minimum: 1 } },
        },
      },
      delivery: {
        type: "object",
        required: ["zone", "street"],
        properties: { zone, street: { type: "string", minLength: 3 } },
      },
    },
  },
};

export const quote = {
  querystring: {
    type: "object",
    required: ["cents"],
    properties: { zone, cents: { type: "integer", minimum: 0 } },
  },
};
