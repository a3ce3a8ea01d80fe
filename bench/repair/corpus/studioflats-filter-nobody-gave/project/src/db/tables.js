export const tables = {
  flats: [
    { id: "f1", city: "Ghent", rent: 780, furnished: "yes", state: "free" },
    { id: "f2", city: "Ghent", rent: 640, furnished: "no", state: "free" },
    { id: "f3", city: "Bruges", rent: 590, furnished: "yes", state: "free" },
    { id: "f4", city: "Ghent", rent: 990, furnished: "yes", state: "free" },
    { id: "f5", city: "Ghent", rent: 700, furnished: "yes", state: "let" },
  ],
};
