"""Text formats of plain data: YAML and JSON, with the position of every value."""
