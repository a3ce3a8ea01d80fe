const huts = new Map([[3, { colour: "blue", key: "B-77" }], [4, { colour: "red", key: "R-12" }]]);

export const hutOf = (number) => huts.get(Number(number)) ?? null;
