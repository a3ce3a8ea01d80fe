export type User = { id: string; name: string; roles: string[] };

type Row = { id: string; first_name: string; last_name: string; roles: string | null };

/** What the single sign-on of the county sends; groups only for people who were put into one. */
export type SsoProfile = { sub: string; displayName: string; groups?: string[] };

const ROWS: Row[] = [
  { id: "t-1", first_name: "Jane", last_name: "Moss", roles: "teacher,timetable" },
  { id: "p-5", first_name: "Karl", last_name: "Ott", roles: null },
];

export function fromRow(row: Row): User {
  return {
    id: row.id,
    name: `${row.first_name} ${row.last_name}`,
    roles: row.roles ? row.roles.split(",") : [],
  };
}

export function fromSso(profile: SsoProfile): User {
  return { id: `sso:${profile.sub}`, name: profile.displayName, roles: profile.groups };
}

export function findLocal(id: string): User | undefined {
  const row = ROWS.find((one) => one.id === id);
  return row && fromRow(row);
}
