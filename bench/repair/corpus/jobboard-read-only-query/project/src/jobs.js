export const JOBS = [
  { id: 1, title: "Baker", city: "Lyon", remote: false, salary: 28_000 },
  { id: 2, title: "Backend developer", city: "Lyon", remote: true, salary: 52_000 },
  { id: 3, title: "Nurse", city: "Metz", remote: false, salary: 34_000 },
  { id: 4, title: "Developer advocate", city: "Paris", remote: true, salary: 61_000 },
];

export function search({ text, city, minimum, page, size }) {
  const found = JOBS.filter(
    (job) =>
      (!text || job.title.toLowerCase().includes(text)) &&
      (!city || job.city.toLowerCase() === city) &&
      job.salary >= minimum,
  );
  return { total: found.length, jobs: found.slice((page - 1) * size, page * size) };
}
