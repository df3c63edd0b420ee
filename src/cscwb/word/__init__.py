"""Word files: writing them, the templates they follow, and reading what they hold."""
