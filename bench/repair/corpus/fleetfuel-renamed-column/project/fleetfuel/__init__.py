"""Fuel cards of the fleet: what each vehicle needs, and what looks wrong."""
