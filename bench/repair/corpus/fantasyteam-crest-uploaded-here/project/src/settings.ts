export const settings = {
  publicUrl: "https://league.example.org",
  /** Where uploads and other pictures of ours are served from. */
  cdnUrl: "https://cdn.league.example.org",
  logo: "/static/league.svg",
  crestSize: 96,
};
