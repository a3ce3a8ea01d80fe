import { planOf } from './plans.js'

export function left (account) {
  const { perDay } = limits(account)
  return Math.max(0, perDay - account.used)
}

export function limits (account) {
  const plan = planOf(account)
  return { perDay: plan.perDay, seats: plan.seats }
}

export const mayInvite = (account) => account.members < limits(account).seats
