export const races = {
  ridge: { results: [{ runner: "Pia", seconds: 5400 }, { runner: "Udo", seconds: null }, { runner: "Cem", seconds: 5100 }] },
  night: { results: [{ runner: "Pia", seconds: null }] },
};
