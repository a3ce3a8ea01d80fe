export interface Database {
  query(sql: string, values?: unknown[]): Promise<{ rows: any[] }>;
}
