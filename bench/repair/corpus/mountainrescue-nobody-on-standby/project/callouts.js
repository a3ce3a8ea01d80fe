const list = {
  "c-7": { place: "north face", teams: ["alpine"], dogs: false },
  "c-8": { place: "lower forest", teams: ["alpine", "valley"], dogs: true },
};

export async function get(id) {
  return list[id];
}
