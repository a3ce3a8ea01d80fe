const TRACKS = [
  { museum: "natural-history", language: "de", title: "Saal 1: Wale" },
  { museum: "natural-history", language: "en", title: "Room 1: Whales" },
  { museum: "shipyard", language: "sv", title: "Slip 4" },
];

exports.of = (museum, languages) =>
  TRACKS.filter((track) => track.museum === museum && languages.includes(track.language));
