export const boats = {
    sandpiper: {
        name: "Sandpiper",
        seats: [
            { code: "A1", deck: "main" },
            { code: "A2", deck: "main" },
            { code: "B1", deck: "upper" },
        ],
        load: 400,
    },
    gannet: { name: "Gannet", seats: [{ code: "C2", deck: "upper" }], load: 250 },
};
//# sourceMappingURL=boats.js.map