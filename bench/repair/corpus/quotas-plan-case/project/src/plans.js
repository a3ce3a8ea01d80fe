const PLANS = {
  free: { label: 'Free', perDay: 100, seats: 1 },
  team: { label: 'Team', perDay: 5000, seats: 10 },
  scale: { label: 'Scale', perDay: 100000, seats: 250 }
}

/** Plans are kept under lower-case names, however they were typed in the back office. */
export const planName = (text) => text.trim().toLowerCase()

export const planOf = (account) => PLANS[account.plan]

export const planLabel = (account) => PLANS[planName(account.plan)].label
