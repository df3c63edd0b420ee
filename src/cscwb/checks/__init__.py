"""Rules across fields and records."""
