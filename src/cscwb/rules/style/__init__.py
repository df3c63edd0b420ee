"""A linter for texts, which knows nothing of records: checks of words, and their runner."""
