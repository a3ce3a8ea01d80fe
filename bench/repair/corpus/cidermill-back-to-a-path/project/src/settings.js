export const ORIGIN = process.env.ORIGIN ?? "https://mill.example.org";
