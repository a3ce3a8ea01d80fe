import type { Database } from "./database.ts";

export interface Budget {
  id: number;
  name: string;
  limit: number;
  spent: number;
  currency: string;
}

export interface Booking {
  budgetId: number;
  amount: number;
  bookedOn: string;
}

// numeric columns arrive as strings
function toBudget(row: any): Budget {
  return {
    id: row.id,
    name: row.name,
    limit: row.month_limit,
    spent: Number(row.spent),
    currency: row.currency,
  };
}

function toBooking(row: any): Booking {
  return { budgetId: row.budget_id, amount: Number(row.amount), bookedOn: row.booked_on };
}

export function createRepository(db: Database) {
  return {
    async budgetsOf(householdId: string): Promise<Budget[]> {
      const { rows } = await db.query("select * from budgets where household_id = $1 order by name", [householdId]);
      return rows.map(toBudget);
    },

    async bookingsOf(budgetId: number): Promise<Booking[]> {
      const { rows } = await db.query("select * from bookings where budget_id = $1", [budgetId]);
      return rows.map(toBooking);
    },
  };
}

export type Repository = ReturnType<typeof createRepository>;
