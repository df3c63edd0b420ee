"""Records: one noun a module, all frozen, naming each other by id."""
